"""What counts as a contact: types, parts, statuses, and crosswalks to other codebooks."""
