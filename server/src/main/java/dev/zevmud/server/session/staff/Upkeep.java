package dev.zevmud.server.session.staff;

import java.util.List;
import java.util.regex.Pattern;

/// What the staff do to the world itself: `reset`, `shutdown`.
record Upkeep(StaffReach reach) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    /// Less is too short to read it, more than a day nobody plans.
    private static final int SHORTEST = 5;

    private static final int LONGEST = 86_400;

    Outcome reset(StaffCall call) {
        String area = call.words(1).getFirst();
        if (area.isEmpty()) {
            return call.usage();
        }
        if (!reach.areaExists(area)) {
            return call.say("staff.no-area", area);
        }
        call.record(area, "");
        reach.reset(area);
        return call.say("staff.reset", area);
    }

    Outcome shutdown(StaffCall call) {
        List<String> words = call.words(2);
        String when = words.getFirst();
        String reason = words.get(1);
        if (when.equalsIgnoreCase("cancel")) {
            return cancel(call);
        }
        if (!NUMBER.matcher(when).matches() || reason.isEmpty()) {
            return call.usage();
        }
        int seconds = Integer.parseInt(when);
        if (seconds < SHORTEST || seconds > LONGEST) {
            return call.say("staff.shutdown.seconds", SHORTEST, LONGEST);
        }
        call.record(when, reason);
        reach.shutDown(seconds, reason);
        return call.say("staff.shutdown", seconds);
    }

    private Outcome cancel(StaffCall call) {
        if (!reach.shuttingDown()) {
            return call.say("staff.shutdown.none");
        }
        call.record("cancel", "");
        reach.keepRunning();
        return call.say("staff.shutdown.cancelled");
    }
}
