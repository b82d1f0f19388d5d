/// What every view of the web page shares: the page's frame and the settings that views may ask
/// for. Knows no view. Immutable.
@NullMarked
package dev.zevmud.web.shared;

import org.jspecify.annotations.NullMarked;
