"""The knowledge of predicates: which words tell of which event, and where its actors stand."""
