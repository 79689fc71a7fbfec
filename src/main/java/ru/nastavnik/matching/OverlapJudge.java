package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the two have something in common of what they named: a day, a place, a language, a kind of mentoring. */
final class OverlapJudge<T extends Comparable<? super T>> implements Judge {

    private final Criterion criterion;
    private final List<Set<T>> seekers;
    private final List<Set<T>> helpers;
    private final Function<T, String> label;
    /** In their own order, so that reasons name them in the same order each time. */
    private final List<T> all;
    private final long[][] seekersBits;
    private final long[][] helpersBits;

    /** @param label of one of them in the reader's language */
    OverlapJudge(Criterion criterion, Collection<Set<T>> seekers, Collection<Set<T>> helpers, Function<T, String> label) {
        this.criterion = criterion;
        this.seekers = List.copyOf(seekers);
        this.helpers = List.copyOf(helpers);
        this.label = label;
        Set<T> seen = new TreeSet<>();
        this.seekers.forEach(seen::addAll);
        this.helpers.forEach(seen::addAll);
        this.all = List.copyOf(seen);
        this.seekersBits = this.seekers.stream().map(this::bits).toArray(long[][]::new);
        this.helpersBits = this.helpers.stream().map(this::bits).toArray(long[][]::new);
    }

    private long[] bits(Set<T> named) {
        var bits = new BitSet();
        named.forEach(one -> bits.set(all.indexOf(one)));
        return bits.toLongArray();
    }

    @Override
    public Criterion criterion() {
        return criterion;
    }

    @Override
    public int value(int seeker, int helper) {
        long[] one = seekersBits[seeker];
        long[] other = helpersBits[helper];
        if (one.length == 0 || other.length == 0) {
            return UNKNOWN;
        }
        for (int word = Math.min(one.length, other.length) - 1; word >= 0; word--) {
            if ((one[word] & other[word]) != 0) {
                return 100;
            }
        }
        return 0;
    }

    @Override
    public Reason reason(int seeker, int helper, int weight) {
        int value = value(seeker, helper);
        Set<T> one = seekers.get(seeker);
        Set<T> other = helpers.get(helper);
        String name = criterion.name().toLowerCase(Locale.ROOT);
        if (value == UNKNOWN) {
            return Reason.of(criterion, value, weight, name + ".unknown");
        }
        List<T> shared = new ArrayList<>(one);
        shared.retainAll(other);
        return shared.isEmpty()
                ? Reason.of(criterion, value, weight, name + ".none", labels(one), labels(other))
                : Reason.of(criterion, value, weight, name + ".shared", labels(shared));
    }

    private String labels(Collection<T> some) {
        return all.stream().filter(some::contains).map(label).collect(Collectors.joining(", "));
    }
}
