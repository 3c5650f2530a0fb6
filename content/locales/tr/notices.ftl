### Notices: writing them, whom they are for, how they look.
