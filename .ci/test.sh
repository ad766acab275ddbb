# Sourced by ./sexton: everything that is checked, and its sum.

# A browser for the browser tests: one that is installed, Playwright's own, or the system's package.
find_chromium() {
  local name
  if [ -n "${SEXTON_CHROMIUM:-}" ]; then
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then
      SEXTON_CHROMIUM=$(command -v "$name")
      export SEXTON_CHROMIUM
      return
    fi
  done
  for name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -x "$name" ]; then
      export SEXTON_CHROMIUM=$name
      return
    fi
  done
  say "Installing a Chromium for the browser tests"
  if (cd "$home/web-ui" && npx --no-install playwright install chromium) >"$cache/chromium.log" 2>&1; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null &&
    (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium) >>"$cache/chromium.log" 2>&1; then
    SEXTON_CHROMIUM=$(command -v chromium)
    export SEXTON_CHROMIUM
    return
  fi
  say "No Chromium was found or could be installed ($cache/chromium.log)." \
    "Install Chromium or Chrome, or set SEXTON_CHROMIUM to the program."
  return 1
}

test_everything() {
  local broken="" reports started=$SECONDS
  # what an earlier run left must neither be counted nor keep the compiler from looking again
  rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports "$home"/web-ui/target/*.xml \
    "$home"/*/target/classes "$home"/*/target/test-classes "$home"/*/target/maven-status
  say "Building and checking (formatting, null safety, architecture, tests)"
  if ! mvn_quietly "$cache/test.log" -Pcheck -Dmaven.test.failure.ignore=true --fail-at-end verify; then
    broken="The build failed before all tests could run."
  elif [ -x "$home/web-ui/e2e/run" ]; then
    fingerprint >"$app/fingerprint"
    say "Trying it in a browser"
    if ! find_chromium; then
      broken="The browser tests could not run."
    elif ! "$home/web-ui/e2e/run" >&2; then
      broken="The browser tests did not all pass."
    fi
  fi

  reports=$(find "$home"/*/target \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/TEST-*.xml' \
    -o -path '*/web-ui/target/vitest.xml' -o -path '*/web-ui/target/playwright.xml' \) | LC_ALL=C sort)
  [ -z "$broken" ] || say "" "$broken"
  printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk -v home="$home/" -v seconds=$((SECONDS - started)) \
    -v broken="$broken" -f "$home/.ci/summary.awk"
}
