package ru.nastavnik.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * A mentee's card as it is typed.
 *
 * @param requests the main one first; rows without a topic are left out
 * @param forms ids of the forms wanted
 */
record MenteeForm(@Valid PersonForm person, @Size(max = 20) List<@Valid RequestForm> requests, Set<UUID> forms)
        implements CardForm<Mentee> {

    private static final int ROWS = 3;

    MenteeForm {
        requests = requests == null ? List.of() : requests.stream().map(row -> row == null ? RequestForm.EMPTY : row).toList();
        person = person == null ? PersonForm.blank(Occupation.PUPIL) : person;
        forms = forms == null ? Set.of() : forms;
    }

    static MenteeForm blank(PersonForm person) {
        return new MenteeForm(person, List.of(), null).withSpareRows();
    }

    static MenteeForm of(Mentee mentee) {
        return new MenteeForm(
                        PersonForm.of(mentee.getPerson()),
                        mentee.getRequests().stream().map(RequestForm::of).toList(),
                        mentee.getForms().stream().map(MentoringForm::getId).collect(Collectors.toUnmodifiableSet()))
                .withSpareRows();
    }

    /** At least three rows, one of them empty: more can be typed without JavaScript by saving in between. */
    private MenteeForm withSpareRows() {
        var rows = new ArrayList<>(requests);
        do {
            rows.add(RequestForm.EMPTY);
        } while (rows.size() < ROWS);
        return new MenteeForm(person, rows, forms);
    }

    MenteeForm withoutEmptyRows() {
        return new MenteeForm(person, requests.stream().filter(RequestForm::isFilled).toList(), forms);
    }

    @Override
    public void check(Errors errors, LocalDate today) {
        CardForm.super.check(errors, today);
        for (int n = 0; n < requests.size(); n++) {
            HappenedOn.check("requests[" + n + "].askedOn", requests.get(n).askedOn(), today, errors);
        }
    }

    @Override
    public Mentee toNewCard(Person person, CardLists lists) {
        var mentee = new Mentee(person, lists.today());
        describe(mentee, lists);
        return mentee;
    }

    /** Requests that stay as they were keep who wrote them down. */
    @Override
    public void describe(Mentee mentee, CardLists lists) {
        var spelling = Topics.spelling(lists.topics());
        List<Request> kept = List.copyOf(mentee.getRequests());
        List<Request> asked = requests.stream()
                .filter(RequestForm::isFilled)
                .map(row -> kept.stream().filter(row::says).findFirst().orElseGet(() -> row.toNewRequest(spelling, lists)))
                .toList();
        mentee.ask(asked, lists.chosen(forms));
    }

    /** @param askedOn today when it is left empty */
    record RequestForm(
            @Size(max = 300) String topic, RequestSource source, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate askedOn) {

        static final RequestForm EMPTY = new RequestForm(null, null, null);

        static RequestForm of(Request request) {
            return new RequestForm(request.topic(), request.source(), request.askedOn());
        }

        boolean isFilled() {
            return topic != null && !topic.isBlank();
        }

        boolean says(Request request) {
            return request.topic().equals(topic) && request.source() == source && Objects.equals(request.askedOn(), askedOn);
        }

        Request toNewRequest(UnaryOperator<String> spelling, CardLists lists) {
            return new Request(
                    spelling.apply(topic), source == null ? RequestSource.SELF : source, askedOn == null ? lists.today() : askedOn, lists.account());
        }
    }
}
