# JUnit's XML reports, whoever wrote them: counted by layer, failures by name, the sum last.
function attribute(name,    pattern, value) {
  pattern = "[ \t]" name "=\"[^\"]*\""
  if (!match($0, pattern)) return ""
  value = substr($0, RSTART, RLENGTH)
  sub(/^[^"]*"/, "", value)
  sub(/"$/, "", value)
  return value
}
function layer(file) {
  sub(home, "", file)
  if (file ~ /playwright/) return "browser"
  if (file ~ /vitest/) return "web-ui"
  sub(/\/target\/failsafe.*/, " (with database or application)", file)
  sub(/\/target\/.*/, "", file)
  return file
}
/<testsuite[ \t]/ {
  name = layer(FILENAME)
  if (!(name in suites)) order[++layers] = name
  suites[name]++
  bad = attribute("failures") + attribute("errors")
  ignored = attribute("skipped") + 0
  all = attribute("tests") + 0
  passed[name] += all - bad - ignored
  failed[name] += bad
  skipped[name] += ignored
}
/<testcase[ \t]/ { test = attribute("classname") " > " attribute("name") }
/<(failure|error)[ \t>]/ && test != "" {
  failures[++count] = test
  test = ""
}
# a test that could not run says what it lacked
/<skipped[ \t]/ && test != "" && attribute("message") != "" {
  unable[++lacking] = test ": " attribute("message")
  test = ""
}
END {
  for (i = 1; i <= lacking; i++) print "SKIPPED  " unable[i]
  if (lacking) print ""
  for (i = 1; i <= count; i++) print "FAILED  " failures[i]
  if (count) print ""
  for (i = 1; i <= layers; i++) {
    name = order[i]
    printf "%-52s %4d suites  %5d passed  %3d failed  %3d skipped\n", name, suites[name], passed[name], failed[name], skipped[name]
    good += passed[name]; bad_all += failed[name]; ignored_all += skipped[name]
  }
  printf "in %d min %d s\n", seconds / 60, seconds % 60
  if (good + bad_all == 0) print "No test ran."
  printf "%d passed, %d failed, %d skipped\n", good, bad_all, ignored_all
  exit (bad_all > 0 || good == 0 || broken != "")
}
