"""Who may write, and what a request may bring: sessions, forms, tokens, origins, sizes, rates.

Pages use three things: `access.Writer`, as a parameter of a handler that changes something: the handler is reached by
those alone who may, and gets their name; `{{ csrf_field() }}` in every form that posts; `sessions.current_user`.
"""
