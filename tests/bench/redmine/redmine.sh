#!/bin/bash
# Redmine from Debian 12's packages beside the product, for `npm run bench -- --redmine`; as root, on a
# machine that may be thrown away. Usage: redmine.sh set-up|start|stop FOLDER [ISSUES]
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
ACTION=$1 RUN=$2 ISSUES=${3:-100000}
PG=/usr/lib/postgresql/15/bin REDMINE=/usr/share/redmine DB_PORT=${REDMINE_DB_PORT:-5465} PORT=${REDMINE_PORT:-3065}
export PGPASSWORD=redmine LANG=C.UTF-8

as() { local who=$1; shift; setpriv --reuid="$who" --regid="$who" --init-groups "$@"; }
sql() { "$PG/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$DB_PORT" -U redmine -d redmine -o /dev/null "$@"; }
rails() {
  cd $REDMINE
  as www-data env -i PATH=/usr/bin:/bin HOME=/var/www LANG=C.UTF-8 TZ=Asia/Shanghai SCHEMA=/dev/null \
    RAILS_ENV=production RACK_ENV=production REDMINE_INSTANCE=default "${@}"
}
alive() { [ -s "$1" ] && kill -0 "$(head -1 "$1")" 2>/dev/null; }

packages() {
  local list=(redmine redmine-pgsql puma nginx-light postgresql-15 dbconfig-no-thanks libjemalloc2)
  dpkg -s "${list[@]}" >/dev/null 2>&1 && return
  # Nothing that is installed here may start by itself.
  [ -e /usr/sbin/policy-rc.d ] || install -m 755 <(printf '#!/bin/sh\nexit 101\n') /usr/sbin/policy-rc.d
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${list[@]}" >"$RUN/apt.log" 2>&1
}

database() {
  install -d -m 700 -o postgres -g postgres "$RUN/pg"
  install -m 600 -o postgres <(printf redmine) "$RUN/secret"
  as postgres "$PG/initdb" -D "$RUN/pg" -U redmine --pwfile="$RUN/secret" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 >/dev/null
  rm "$RUN/secret"
  cat >>"$RUN/pg/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $DB_PORT
unix_socket_directories = ''
shared_buffers = 1GB
work_mem = 32MB
random_page_cost = 1.1
jit = off
synchronous_commit = on
CONF
  start_database
  "$PG/createdb" -h 127.0.0.1 -p "$DB_PORT" -U redmine redmine
}

configure() {
  install -m 640 -g www-data /dev/stdin /etc/redmine/default/database.yml <<CONF
production:
  adapter: postgresql
  host: 127.0.0.1
  port: $DB_PORT
  database: redmine
  username: redmine
  password: redmine
  encoding: utf8
  pool: 5
CONF
  cat >$REDMINE/config/additional_environment.rb <<CONF
config.cache_store = :memory_store, { size: 64 * 1024 * 1024 }
config.log_level = :warn
CONF
  echo "gem 'puma'" >$REDMINE/Gemfile.local
  rm -f /var/lib/redmine/Gemfile.lock
  (cd $REDMINE && bundle install --local --quiet 2>/dev/null)
  chown www-data:www-data /var/lib/redmine/Gemfile.lock
  (rails bundle exec rake db:migrate) >"$RUN/migrate.log" 2>&1
}

fill() {
  install -m 644 "$HERE/rules.rb" "$RUN/rules.rb"
  (rails bundle exec rails runner "$RUN/rules.rb") >"$RUN/key"
  sql -v issues="$ISSUES" -f "$HERE/ledger.sql"
  sql -c 'VACUUM (ANALYZE)' -c CHECKPOINT
}

start_database() {
  alive "$RUN/pg/postmaster.pid" && return
  as postgres "$PG/pg_ctl" -D "$RUN/pg" -w -t 60 -l "$RUN/pg/server.log" start >/dev/null
}

start_pages() {
  install -d -o www-data -g www-data "$RUN/app"
  cat >"$RUN/puma.rb" <<CONF
directory '$REDMINE'
environment 'production'
bind 'unix://$RUN/app/puma.sock'
workers 2
threads 3, 3
preload_app!
pidfile '$RUN/app/puma.pid'
on_worker_boot { ActiveRecord::Base.establish_connection }
CONF
  (rails setsid env LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 bundle exec puma -C "$RUN/puma.rb") >"$RUN/puma.log" 2>&1 </dev/null &
  cat >"$RUN/nginx.conf" <<CONF
user www-data; worker_processes 1; daemon on; pid $RUN/app/nginx.pid; error_log $RUN/nginx.log warn;
events { worker_connections 512; }
http {
  access_log off; keepalive_requests 1000000;
  client_body_temp_path $RUN/app/b; proxy_temp_path $RUN/app/p;
  fastcgi_temp_path $RUN/app/f; uwsgi_temp_path $RUN/app/u; scgi_temp_path $RUN/app/s;
  upstream puma { server unix:$RUN/app/puma.sock fail_timeout=0; }
  server {
    listen 127.0.0.1:$PORT;
    location / { proxy_pass http://puma; proxy_set_header Host \$http_host; proxy_buffers 32 16k; proxy_buffer_size 16k; }
  }
}
CONF
  nginx -c "$RUN/nginx.conf" -e "$RUN/nginx.log"
  for _ in $(seq 240); do
    curl -fs -o /dev/null "http://127.0.0.1:$PORT/login" && return
    sleep 0.5
  done
  echo "Redmine did not come up: see $RUN/puma.log" >&2
  exit 1
}

stop() {
  for file in "$RUN/app/nginx.pid" "$RUN/app/puma.pid"; do
    alive "$file" || continue
    local pid; pid=$(head -1 "$file")
    kill -TERM "$pid"
    for _ in $(seq 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
  done
  alive "$RUN/pg/postmaster.pid" && as postgres "$PG/pg_ctl" -D "$RUN/pg" -w -m fast stop >/dev/null
  return 0
}

case $ACTION in
  set-up) install -d -m 755 "$RUN"; packages; database; configure; fill ;;
  start) start_database; start_pages ;;
  stop) stop ;;
esac
