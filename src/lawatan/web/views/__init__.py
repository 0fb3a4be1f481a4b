"""Parts of pages as frozen dataclasses, made from records: what templates write and twins encode."""
