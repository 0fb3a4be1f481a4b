"""Facts about the world: countries, places, organisations, publishers; each table with source, licence, date."""
