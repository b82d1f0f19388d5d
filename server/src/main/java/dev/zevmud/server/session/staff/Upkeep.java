package dev.zevmud.server.session.staff;

/// What the staff do to the world itself: `reset`.
record Upkeep(StaffReach reach) {

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
}
