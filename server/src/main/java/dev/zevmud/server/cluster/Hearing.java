package dev.zevmud.server.cluster;

import dev.zevmud.server.world.event.Shown;

/// How far a session has heard what its zone shows: the events of a stay are numbered, and each is
/// heard once, in order. Knows when one is missing, and how many nobody can say again. Owned by the
/// session's actor.
final class Hearing {

    private long last;
    private long told;
    private long epoch;
    private long lost;
    private boolean gap;
    private boolean gapBefore;

    /// A stay that begins, or goes on behind the event `heard`.
    void begin(long heard) {
        last = heard;
        told = 0;
        epoch = 0;
        lost = 0;
        forgetGap();
    }

    /// The number of the last event that was heard.
    long last() {
        return last;
    }

    /// What is missing will be asked for anew.
    void forgetGap() {
        gap = false;
        gapBefore = false;
    }

    /// The zone's owner of this epoch goes on behind its event `from`. False for one that has been
    /// followed by another.
    boolean goesOn(long ownersEpoch, long from, boolean rolledBack) {
        if (ownersEpoch < epoch) {
            return false;
        }
        epoch = ownersEpoch;
        gap = false;
        if (rolledBack) {
            last = from;
        } else if (from > last) {
            lost += from - last;
            last = from;
        }
        return true;
    }

    /// How many events were never heard, and cannot be said again, since this was asked before.
    long takeLost() {
        long count = lost;
        lost = 0;
        return count;
    }

    /// What becomes of an event.
    enum Verdict {
        NEXT,
        KNOWN,
        /// One before it is missing, and is to be asked for.
        GAP,
        /// As [#GAP], and asked for already.
        STILL_A_GAP
    }

    /// An event from the owner of an epoch.
    Verdict hear(long ownersEpoch, Shown shown) {
        return ownersEpoch == epoch ? hear(shown) : Verdict.KNOWN;
    }

    Verdict hear(Shown shown) {
        if (shown.number() <= last) {
            return Verdict.KNOWN;
        }
        if (shown.number() > last + 1) {
            boolean asked = gap;
            gap = true;
            return asked ? Verdict.STILL_A_GAP : Verdict.GAP;
        }
        last++;
        return Verdict.NEXT;
    }

    /// Whether it was missing an event already when this was asked before: what was asked for, or
    /// the answer, has got lost.
    boolean missesStill() {
        boolean before = gapBefore;
        gapBefore = gap;
        return before && gap;
    }

    /// Whether there is something that the zone need not keep any longer; it is told now.
    boolean tell() {
        boolean news = last > told;
        told = last;
        return news;
    }
}
