package dev.zevmud.desktop.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeyBindingTest {

    @Test
    void everyBindingNamesAKeyThatExists() {
        for (KeyBinding binding : KeyBinding.DEFAULTS) {
            assertThat(KeyCombination.valueOf(binding.keys()))
                    .as(binding.keys())
                    .isInstanceOf(KeyCodeCombination.class);
        }
    }

    @Test
    void everyActionCanBeReachedAndNoKeyDoesTwoThings() {
        assertThat(KeyBinding.DEFAULTS.stream().map(KeyBinding::action).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(KeyBinding.Action.class));
        assertThat(KeyBinding.DEFAULTS).extracting(KeyBinding::keys).doesNotHaveDuplicates();
    }
}
