"""The records that pass between rooms: frozen, slotted dataclasses of the standard library, nothing else."""
