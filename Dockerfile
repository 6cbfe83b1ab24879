# syntax=docker/dockerfile:1
FROM python:3.11-slim AS libraries
RUN pip install --no-cache-dir 'uv>=0.9'
WORKDIR /srv/midweek
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-cache --link-mode copy

FROM python:3.11-slim
# A number of its own, so that files that belong to it can be named outside; it has no home and no shell.
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin midweek \
    && install --directory --owner midweek --mode 700 /data /keys
WORKDIR /srv/midweek
COPY --from=libraries /srv/midweek/.venv .venv
COPY . .
ENV PATH=/srv/midweek/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite:////data/midweek.db \
    KEYS_URL=sqlite:////keys/keys.db \
    HEALTH_LISTEN=127.0.0.1:9090
USER 10001
VOLUME ["/data", "/keys"]
STOPSIGNAL SIGTERM
# The first start brings the schema up to date before it answers.
HEALTHCHECK --start-period=5m --interval=30s --timeout=5s \
    CMD ["python", "-c", "import urllib.request as http; http.urlopen('http://127.0.0.1:9090/ready', timeout=4)"]
ENTRYPOINT ["python", "bot.py"]
CMD ["run"]
