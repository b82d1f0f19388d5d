package dev.zevmud.server.world;

import java.util.List;

/// Lets fall what dice say of the loot of the dead.
record Spoils(Zone zone, Place place, Turn turn) {

    void fall(List<Loot> loot) {
        for (Loot one : loot) {
            if (turn.chance(one.percent())) {
                fall(one.drop());
            }
        }
    }

    private void fall(Loot.Drop drop) {
        switch (drop) {
            case Loot.Nothing() -> {}
            case Loot.Pieces pieces -> fall(pieces);
            case Loot.Table table -> {
                for (int draw = 0; draw < table.draws(); draw++) {
                    fall(drawn(table.entries()));
                }
            }
        }
    }

    private void fall(Loot.Pieces pieces) {
        int many = turn.random().nextInt(pieces.least(), pieces.most() + 1);
        if (zone.area().item(pieces.item()).kind() instanceof ItemKind.Currency(int coins)) {
            zone.things().heap(pieces.item(), (long) many * coins, place);
            return;
        }
        for (int piece = 0; piece < many; piece++) {
            zone.things().create(pieces.item(), place);
        }
    }

    private Loot.Drop drawn(List<Loot.Entry> entries) {
        int left = turn.random().nextInt(entries.stream().mapToInt(Loot.Entry::weight).sum());
        for (Loot.Entry entry : entries) {
            left -= entry.weight();
            if (left < 0) {
                return entry.drop();
            }
        }
        throw new IllegalStateException("more was drawn than all weights");
    }
}
