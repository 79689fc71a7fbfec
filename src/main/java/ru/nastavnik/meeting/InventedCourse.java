package ru.nastavnik.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When an invented pair of the demo meets: on school days, at one hour, once in one or two weeks, counted back from today, so that it is as
 * late as its fate wants on any day of the year.
 */
final class InventedCourse {

    enum Fate {
        /** Meets in its rhythm; most have planned the next meeting. */
        STEADY,
        /** Met yesterday, or on the last school day, and plans to meet in two days. */
        MET_YESTERDAY,
        /** Has not met for too long. */
        LATE
    }

    private static final List<LocalTime> HOURS = List.of(LocalTime.of(13, 20), LocalTime.of(14, 10), LocalTime.of(15, 10), LocalTime.of(16, 0));
    private static final List<String> PLACES = List.of("кабинет 12", "кабинет химии", "библиотека", "актовый зал", "по видеосвязи");

    private final Random random;
    private final LocalDate today;

    InventedCourse(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** @param endsOn the last day on which the pair works; today is not after it */
    List<Appointment> of(LocalDate worksFrom, LocalDate endsOn, Fate fate) {
        LocalTime hour = HOURS.get(random.nextInt(HOURS.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        boolean trial = random.nextInt(4) == 0;
        var days = daysBefore(worksFrom, fate);
        LocalDate next = next(fate);
        if (next != null && !next.isAfter(endsOn)) {
            days.add(next);
        }
        var course = new ArrayList<Appointment>();
        for (LocalDate day : days) {
            course.add(new Appointment(kind(course.size(), trial), LocalDateTime.of(day, hour), place));
        }
        return course;
    }

    private List<LocalDate> daysBefore(LocalDate worksFrom, Fate fate) {
        var days = new ArrayDeque<LocalDate>();
        LocalDate day = today.minusDays(switch (fate) {
            case STEADY -> 1 + random.nextInt(10);
            case MET_YESTERDAY -> 1;
            case LATE -> 16 + random.nextInt(12);
        });
        int step = fate == Fate.MET_YESTERDAY ? 5 + random.nextInt(2) : step();
        while (!schoolDayUntil(day).isBefore(worksFrom)) {
            days.addFirst(schoolDayUntil(day));
            day = day.minusDays(step);
            step = step();
        }
        return new ArrayList<>(days);
    }

    /** With a weekend on one side or the other it is never more than 14. */
    private int step() {
        return 9 + random.nextInt(4);
    }

    private LocalDate next(Fate fate) {
        return switch (fate) {
            case STEADY -> random.nextInt(10) < 7 ? schoolDayFrom(today.plusDays(1L + random.nextInt(8))) : null;
            case MET_YESTERDAY -> schoolDayFrom(today.plusDays(2));
            case LATE -> null;
        };
    }

    private static MeetingKind kind(int number, boolean trial) {
        return switch (number) {
            case 0 -> MeetingKind.ACQUAINTANCE;
            case 1 -> trial ? MeetingKind.TRIAL : MeetingKind.PLANNING;
            case 2 -> trial ? MeetingKind.PLANNING : MeetingKind.REGULAR;
            default -> MeetingKind.REGULAR;
        };
    }

    private static LocalDate schoolDayUntil(LocalDate day) {
        return isWeekend(day) ? schoolDayUntil(day.minusDays(1)) : day;
    }

    private static LocalDate schoolDayFrom(LocalDate day) {
        return isWeekend(day) ? schoolDayFrom(day.plusDays(1)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
