package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.YearState;

/**
 * The programme year whose roadmap a page shows.
 *
 * @param year null when the organization has opened none
 * @param others the rest of its years, the newest first
 */
record ChosenYear(ProgrammeYear year, List<ProgrammeYear> others) {

    /**
     * The one asked for; else the running one, else the newest.
     *
     * @param asked its first year; may be null
     * @throws ResponseStatusException (404) when there is no such year
     */
    static ChosenYear of(List<ProgrammeYear> newestFirst, Integer asked) {
        Optional<ProgrammeYear> chosen = asked == null
                ? newestFirst.stream().filter(year -> year.getState() == YearState.RUNNING).findFirst().or(() -> newestFirst.stream().findFirst())
                : Optional.of(newestFirst.stream()
                        .filter(year -> year.getFirstYear() == asked)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return new ChosenYear(
                chosen.orElse(null), newestFirst.stream().filter(year -> chosen.isPresent() && year != chosen.get()).toList());
    }

    /** A closed year is closed for good, and so is its roadmap. */
    boolean isOpen() {
        return year != null && year.getState() != YearState.CLOSED;
    }
}
