### Local help, for parents and for the desk.
