package dev.zevmud.webwrong.shared;

import dev.zevmud.webwrong.play.UsesAccount;

record KnowsAFeature(UsesAccount view) {}
