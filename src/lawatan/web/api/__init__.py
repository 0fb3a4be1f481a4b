"""The interface for programs, `/api/v1`: what is in the store, in the public formats, and writing by token.

Reading is open. Lists come in slices with a cursor, which stays good while the store changes. Answers bear an ETag that
changes with the store. Errors have one shape, `ErrorBody`. What each address takes and gives is in
`/api/v1/openapi.json`, made from the handlers.
"""
