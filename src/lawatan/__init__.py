"""lawatan: news coverage in, a sourced record of diplomatic and defence contacts out."""

__version__ = "0.1.0"
