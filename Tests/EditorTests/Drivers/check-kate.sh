#!/usr/bin/env bash
# Drives Kate through one sitting with the sample workspace: `check-kate.sh DRAFT FOLDER`, within an X server.
# The conversation is recorded in the folder by the `hegao` of the PATH; pictures and what did not come about go there too.
set -u
draft=$1 folder=$2 seconds=40

# Waits until a command holds; a condition that never came is told in the file `missed`.
await() {
  local what=$1 end=$((SECONDS + seconds))
  shift
  until "$@"; do
    if [ $SECONDS -ge $end ]; then
      printf '%s\n' "$what" >>"$folder/missed"
      return 1
    fi
    sleep 0.1
  done
}

window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -n 1 | grep .; }
said() { grep -aq -- "$1" "$folder/server" 2>/dev/null; }
picture() { import -window root "$folder/$1.png"; }
ended() { ! kill -0 "$kate" 2>/dev/null; }

# The text of the screen is black, so what is red is the line under an error.
shows_red() {
  picture "$1"
  convert "$folder/$1.png" -depth 8 -format %c histogram:info:- |
    awk -F'[(,)]' '$2 > 150 && $3 < 70 && $4 < 70 { found = 1 } END { exit !found }'
}

# The reference to the measure stands somewhere in this column; the mouse rests on line after line until the measure is told.
row=0
hovers() {
  for row in $(seq 60 14 500); do
    xdotool mousemove 340 "$row" sleep 0.1 mousemove 344 "$row" sleep 0.8
    said '推行涉企服务集成办理' && return 0
  done
  return 1
}

# An answer that came late was about a line that the mouse has left.
goes_to_plan() {
  local y
  for y in "$row" $((row - 14)) $((row - 28)); do
    xdotool mousemove 344 "$y" sleep 0.3 keydown ctrl click 1 keyup ctrl
    for _ in $(seq 30); do
      window 'plan.md' >/dev/null && return 0
      sleep 0.1
    done
  done
  return 1
}

# A bus of its own. It is started with the signals blocked that the runner of the tests blocks, so that only KILL ends it.
dbus-daemon --session --nofork --print-address=3 3>"$folder/bus" 2>/dev/null &
bus=$!
trap 'kill -KILL "$bus"' EXIT
await 'a bus' test -s "$folder/bus" || exit 1
DBUS_SESSION_BUS_ADDRESS=$(head -n 1 "$folder/bus")
export DBUS_SESSION_BUS_ADDRESS

kate -n --line 1 "$draft" >"$folder/kate.log" 2>&1 &
kate=$!
if await 'the question whether the server may run' window 'LSP server start'; then
  shows_red asked && echo 'red before there are findings' >>"$folder/missed"
  xdotool windowfocus "$(window 'LSP server start')" key Return
  await 'findings' said 'publishDiagnostics'
  xdotool windowsize "$(window 'draft')" 1400 900 windowfocus "$(window 'draft')"
  await 'a red underline' shows_red opened
  await 'a hover' hovers
  picture hover
  await 'the plan' goes_to_plan
  xdotool key ctrl+Page_Up
  await 'the draft again' window 'draft'
  # Line 41 has a character outside the Basic Multilingual Plane in it.
  xdotool key ctrl+g sleep 1 type --delay 100 41
  xdotool key Return sleep 0.5 key End sleep 0.3
  xdotool type --delay 120 "$TYPED"
  await 'the finding on the typed figure' said '104\.6%'
  picture typed
  xdotool key ctrl+s
  await 'the saved draft' grep -q '104\.6%' "$draft"
  xdotool key ctrl+q
fi
if ! await 'the end of Kate' ended; then kill -KILL "$kate"; fi
wait "$kate" 2>/dev/null
exit 0
