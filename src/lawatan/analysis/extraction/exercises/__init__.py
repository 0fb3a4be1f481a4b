"""Exercises and port calls: whose forces and ships take part."""
