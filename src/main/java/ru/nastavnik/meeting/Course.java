package ru.nastavnik.meeting;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The meetings of one pair by their time, those left out that did not take place; no two begin at once. */
record Course(SortedMap<LocalDateTime, MeetingKind> kinds) {

    Course {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    static Course of(Collection<Meeting> meetings) {
        var kinds = new TreeMap<LocalDateTime, MeetingKind>();
        meetings.stream().filter(meeting -> !meeting.isCancelled()).forEach(meeting -> kinds.put(meeting.getStartsAt(), meeting.getKind()));
        return new Course(kinds);
    }

    Course with(MeetingKind kind, LocalDateTime startsAt) {
        var more = new TreeMap<>(kinds);
        more.put(startsAt, kind);
        return new Course(more);
    }

    Course without(LocalDateTime startsAt) {
        var fewer = new TreeMap<>(kinds);
        fewer.remove(startsAt);
        return new Course(fewer);
    }

    /** Whether each kind may follow the one before it. */
    boolean isInOrder() {
        MeetingKind last = null;
        for (MeetingKind kind : kinds.values()) {
            if (!kind.mayFollow(last)) {
                return false;
            }
            last = kind;
        }
        return true;
    }

    boolean hasAt(LocalDateTime startsAt) {
        return kinds.containsKey(startsAt);
    }

    /** The kinds for which there is a place somewhere in the course, in their order. */
    Set<MeetingKind> fitting() {
        var fitting = EnumSet.noneOf(MeetingKind.class);
        List.copyOf(kinds.keySet()).forEach(at -> fitting.addAll(fittingAt(at.minusNanos(1))));
        fitting.addAll(fittingAtTheEnd());
        return fitting;
    }

    /** What would usually come at that time: the optional kind only where nothing else fits. */
    Optional<MeetingKind> usualAt(LocalDateTime startsAt) {
        return usual(fittingAt(startsAt));
    }

    Optional<MeetingKind> usualAtTheEnd() {
        return usual(fittingAtTheEnd());
    }

    private Set<MeetingKind> fittingAtTheEnd() {
        return fittingAt(last().map(at -> at.plusNanos(1)).orElse(LocalDateTime.MAX));
    }

    private Set<MeetingKind> fittingAt(LocalDateTime startsAt) {
        var fitting = EnumSet.noneOf(MeetingKind.class);
        Arrays.stream(MeetingKind.values())
                .filter(kind -> !hasAt(startsAt) && with(kind, startsAt).isInOrder())
                .forEach(fitting::add);
        return fitting;
    }

    private static Optional<MeetingKind> usual(Set<MeetingKind> fitting) {
        return fitting.stream().filter(kind -> !kind.isOptional()).findFirst().or(() -> fitting.stream().findFirst());
    }

    Optional<LocalDateTime> last() {
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.lastKey());
    }
}
