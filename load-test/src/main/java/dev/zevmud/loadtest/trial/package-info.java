/// The load test: a crowd of bots that play for a while, and what their answers took. A
/// [dev.zevmud.loadtest.trial.Visitor] belongs to one virtual thread; they share nothing but the
/// [dev.zevmud.loadtest.trial.Tally].
@NullMarked
package dev.zevmud.loadtest.trial;

import org.jspecify.annotations.NullMarked;
