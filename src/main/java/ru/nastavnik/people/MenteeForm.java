package ru.nastavnik.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A mentee's card as it is typed.
 *
 * @param requests the main one first; rows without a topic are left out
 * @param forms ids of the forms wanted
 */
record MenteeForm(@Valid PersonForm person, @Size(max = 20) List<@Valid RequestForm> requests, Set<UUID> forms) {

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

    /** @param known the organization's forms, of which those chosen are taken */
    void describe(Mentee mentee, Collection<MentoringForm> known) {
        mentee.ask(
                requests.stream().filter(RequestForm::isFilled).map(RequestForm::toRequest).toList(),
                known.stream().filter(form -> forms.contains(form.getId())).toList());
    }

    record RequestForm(@Size(max = 300) String topic, RequestSource source) {

        static final RequestForm EMPTY = new RequestForm(null, null);

        static RequestForm of(Request request) {
            return new RequestForm(request.topic(), request.source());
        }

        boolean isFilled() {
            return topic != null && !topic.isBlank();
        }

        Request toRequest() {
            return new Request(topic.strip(), source == null ? RequestSource.SELF : source);
        }
    }
}
