# Maven's output, for people: one line for each module and each kind of check; downloads counted, not listed.
function clear() {
  if (fetched && terminal) printf "\r\033[K"
}
/^Downloaded from|^\[INFO\] Downloaded from/ {
  fetched++
  if (terminal && fetched % 5 == 0) printf "\r  %d files downloaded", fetched
  fflush()
  next
}
/^\[INFO\] Building Sexton/ {
  clear()
  sub(/^\[INFO\] Building /, "")
  sub(/ +[^ ]+-SNAPSHOT/, "")
  print "  " $0
  fflush()
}
/^\[(INFO|ERROR|WARNING)\].*Tests run:.*Time elapsed/ {
  clear()
  failed = /FAILURE|ERROR!/
  sub(/^\[[A-Z]+\] /, "")
  if (failed) print "    " $0
  fflush()
}
END {
  clear()
}
