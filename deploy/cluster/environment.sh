# What the scripts beside this one share: the laid out folder, and Java with its class path.

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 2
}

# Sets dir to a laid out folder, and tells Flink where its parts are.
enter() {
  [ -n "$1" ] && [ -d "$1/lib" ] || fail "'$1' is no laid out folder; make one with deploy/cluster/lay-out DIR."
  dir=$(cd "$1" && pwd)
  export FLINK_HOME=$dir FLINK_CONF_DIR=$dir/conf FLINK_LIB_DIR=$dir/lib FLINK_PLUGINS_DIR=$dir/plugins FLINK_LOG_DIR=$dir/log
  export OPENCV_LOG_LEVEL=${OPENCV_LOG_LEVEL:-SILENT} # damaged pictures are reported by us
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  java=${java:-$(command -v java || true)}
  [ -x "$java" ] || fail "no Java found; install a JDK 17, or set JAVA_HOME to one."
}

run_java() {
  (exec_java "$@")
}

exec_java() {
  exec "$java" "@$dir/conf/jvm.options" -Dlogback.configurationFile="$dir/conf/logback.xml" -cp "$dir/lib/*" "$@"
}
