# Sourced by ./sexton: everything that is checked, and its sum.

test_everything() {
  local broken="" reports started=$SECONDS
  # what an earlier run left must neither be counted nor keep the compiler from looking again
  rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports "$home"/web-ui/target/*.xml \
    "$home"/web-ui/e2e/results "$home"/*/target/classes "$home"/*/target/test-classes "$home"/*/target/maven-status
  mkdir -p "$home/web-ui/e2e/results"
  say "Building and checking (formatting, null safety, architecture, tests)"
  if ! mvn_quietly "$cache/test.log" -Pcheck -Dmaven.test.failure.ignore=true --fail-at-end verify; then
    broken="The build failed before all tests could run."
  fi
  if [ -z "$broken" ]; then
    fingerprint >"$app/fingerprint"
    say "Trying it in a browser"
    if ! "$home/web-ui/e2e/run" >&2; then
      broken="The browser tests did not all pass."
    fi
  fi

  reports=$(find "$home"/*/target "$home"/web-ui/e2e/results \( -path '*/surefire-reports/TEST-*.xml' \
    -o -path '*/failsafe-reports/TEST-*.xml' -o -path '*/web-ui/target/vitest.xml' -o -path '*/results/playwright.xml' \) | LC_ALL=C sort)
  [ -z "$broken" ] || say "" "$broken"
  printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk -v home="$home/" -v seconds=$((SECONDS - started)) \
    -v broken="$broken" -f "$home/.ci/summary.awk"
}
