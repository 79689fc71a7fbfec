package ru.nastavnik.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Lives;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.MenteeState;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Newcomers;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.people.Request;
import ru.nastavnik.people.RequestSource;

/** Makes a card of an enquiry, or adds it to the card of somebody who is there already. One enquiry, one card, however many accept it. */
@Service
class Admitting {

    private final Enquiries enquiries;
    private final People people;
    private final Newcomers newcomers;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Lives lives;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Admitting(
            Enquiries enquiries, People people, Newcomers newcomers, Mentors mentors, Mentees mentees, Lives lives, Journal journal,
            ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.enquiries = enquiries;
        this.people = people;
        this.newcomers = newcomers;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lives = lives;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The address of a card below the organization's. */
    record Card(Wish wish, UUID id) {

        public String getPath() {
            return (wish == Wish.MENTOR ? "/mentors/" : "/mentees/") + id;
        }
    }

    /**
     * Empty when somebody else decided it meanwhile.
     *
     * @param shown persons with whom the enquiry was compared
     * @param reason for the history of the card: «заявка со страницы организации»
     * @throws Newcomers.Resembled when there is somebody else to be compared with first
     * @throws Newcomers.Busy when a list is being written
     */
    Optional<Card> asNew(UUID enquiry, AcceptanceForm form, Set<UUID> shown, String reason) {
        return transaction.execute(status -> {
            newcomers.holdSoon();
            return accept(enquiry, reason, waiting -> newcomers.enter(form.toNewPerson(waiting), shown));
        });
    }

    /** Empty when somebody else decided it meanwhile. */
    Optional<Card> as(UUID enquiry, UUID person, String reason) {
        return accept(enquiry, reason, waiting -> {
            var known = people.findById(person).filter(found -> !found.isBlocked()).orElseThrow(Admitting::notFound);
            complete(known, waiting);
            return known;
        });
    }

    /** What an enquiry became; empty when that is nothing, or no longer there. */
    Optional<Card> cardOf(Enquiry enquiry) {
        var person = Optional.ofNullable(enquiry.getPersonId());
        return enquiry.getWish() == Wish.MENTOR
                ? person.flatMap(mentors::findByPersonId).map(card -> new Card(Wish.MENTOR, card.getId()))
                : person.flatMap(mentees::findByPersonId).map(card -> new Card(Wish.MENTEE, card.getId()));
    }

    private Optional<Card> accept(UUID id, String reason, Function<Enquiry, Person> whose) {
        return transaction.execute(status -> {
            var enquiry = enquiries.lock(id).orElseThrow(Admitting::notFound);
            if (!enquiry.isWaiting()) {
                return Optional.empty();
            }
            var standing = Standing.require();
            var today = standing.today(clock);
            var person = whose.apply(enquiry);
            UUID card = enquiry.getWish() == Wish.MENTOR ? mentor(person, enquiry, today, reason) : mentee(person, enquiry, today, reason);
            enquiry.accept(person.getId(), standing.account(), clock.instant());
            journal.done(Deed.CHANGED, "intake.journal.accepted", Set.of(person.getId()));
            events.publishEvent(new RegisterChanged(standing.organization(), person.getId()));
            return Optional.of(new Card(enquiry.getWish(), card));
        });
    }

    private UUID mentor(Person person, Enquiry enquiry, LocalDate today, String reason) {
        var found = mentors.findByPersonId(person.getId());
        var mentor = found.orElseGet(() -> new Mentor(person, today));
        mentor.offer(
                competences(mentor.getCompetences(), enquiry.getTopic()), mentor.getInterests(), mentor.getPreferredAgeFrom(),
                mentor.getPreferredAgeTo(), mentor.getHoursMonthly(), mentor.getCapacity(), List.copyOf(mentor.getForms()));
        mentors.saveAndFlush(mentor);
        if (found.isEmpty()) {
            lives.begin(mentor, reason);
        } else if (mentor.getState() == MentorState.LEFT) {
            lives.move(mentor, MentorState.CANDIDATE, today, reason);
        } else {
            mentor.restore();
        }
        return mentor.getId();
    }

    private static List<String> competences(List<String> known, String topic) {
        var told = topic == null ? Stream.<String>empty() : Arrays.stream(topic.split("[,;\\n]")).map(String::strip).filter(word -> !word.isEmpty());
        return Stream.concat(known.stream(), told).distinct().toList();
    }

    private UUID mentee(Person person, Enquiry enquiry, LocalDate today, String reason) {
        var found = mentees.findByPersonId(person.getId());
        var mentee = found.orElseGet(() -> Mentee.applying(person, today));
        var requests = new ArrayList<>(mentee.getRequests());
        if (requests.stream().noneMatch(request -> request.topic().equalsIgnoreCase(enquiry.getTopic()))) {
            requests.add(new Request(enquiry.getTopic(), enquiry.getSender() == Sender.SELF ? RequestSource.SELF : RequestSource.PARENTS));
        }
        mentee.ask(requests, List.copyOf(mentee.getForms()));
        mentees.saveAndFlush(mentee);
        if (found.isEmpty()) {
            lives.begin(mentee, reason);
            lives.move(mentee, MenteeState.CONFIRMED, today, null);
        } else if (mentee.getState() == MenteeState.LEFT || mentee.getState() == MenteeState.COMPLETED) {
            lives.move(mentee, MenteeState.CONFIRMED, today, reason);
        } else {
            mentee.restore();
        }
        return mentee.getId();
    }

    /** Only what was not known: the card may be newer than what somebody typed into a form. */
    private static void complete(Person person, Enquiry enquiry) {
        var known = person.getContacts();
        var told = enquiry.contacts();
        person.describe(
                person.getName(), birth(person.getBirth(), enquiry.getBirthDate()), person.getSex(),
                person.getOccupied(),
                new Contacts(
                        first(known.phone(), told.phone()), known.email(), first(known.representativeName(), told.representativeName()),
                        first(known.representativePhone(), told.representativePhone())));
    }

    private static Birth birth(Birth known, LocalDate told) {
        boolean tells = told != null && (known == null || known.yearOnly() && known.year() == told.getYear());
        return tells ? Birth.on(told) : known;
    }

    private static String first(String known, String told) {
        return known == null ? told : known;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
