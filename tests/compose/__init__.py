"""Tests of `docker compose up` on a real engine: `make test-compose`."""
