/// What players report to those who make the world: ideas, typing errors, faults.
@NullMarked
package dev.zevmud.server.session.report;

import org.jspecify.annotations.NullMarked;
