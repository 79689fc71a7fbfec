package ru.nastavnik.matching;

import java.util.EnumMap;
import java.util.Map;

/** How much each criterion weighs, 0–100; what is not named has its usual weight. */
record Weights(Map<Criterion, Integer> values) {

    static final Weights USUAL = new Weights(Map.of());

    /** @throws IllegalArgumentException when one is out of bounds or none weighs anything */
    Weights {
        var all = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            int weight = values.getOrDefault(criterion, criterion.usualWeight());
            if (weight < 0 || weight > 100) {
                throw new IllegalArgumentException(criterion + " weighs " + weight);
            }
            all.put(criterion, weight);
        }
        if (all.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("Nothing weighs anything");
        }
        values = Map.copyOf(all);
    }

    int of(Criterion criterion) {
        return values.get(criterion);
    }

    /** Where nobody was asked for wishes, they are no reason to score everybody lower. */
    Weights withoutWishes() {
        var fewer = new EnumMap<>(values);
        fewer.put(Criterion.WISHES, 0);
        return fewer.values().stream().allMatch(weight -> weight == 0) ? USUAL.withoutWishes() : new Weights(fewer);
    }
}
