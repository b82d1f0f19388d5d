package dev.zevmud.server.session.post;

import dev.zevmud.server.session.account.CharacterSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What everybody may know of a character.
///
/// @param seen when it was in play last; null: never, as far as is known
/// @param plan what its player wants others to read; may be empty
public record Card(CharacterSummary character, @Nullable Instant seen, String plan) {}
