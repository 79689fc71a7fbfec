package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** What becomes of enquiries when the person whose card they became is forgotten, or becomes one with another. */
@ApplicationTest
class EnquiryFateTest {

    private static final LocalDate BORN = LocalDate.of(2012, 3, 8);
    private static final String[] CHILD = {"Набросков", "Матвей", null};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Enquiries enquiries;

    @Autowired
    People people;

    @Autowired
    EnquiryEraser eraser;

    @Autowired
    BeanFactory beans;

    Organization school;
    Account curator;
    Letterbox box;

    @BeforeEach
    void open() {
        school = personas.school();
        curator = personas.curator(school);
        box = new Letterbox(beans, school);
    }

    @Test
    void theirOwnGoWithThemAndThoseOfOthersNameThemNoMore() {
        var gone = person("Чертополохов");
        accepted(gone, "чтение");
        accepted(gone, "физика");
        var other = accepted(person("Эскизов"), "хочет в группу к Чертополохову, как в том году");
        var refused = refused("повтор заявки от Чертополохова");
        var waiting = waiting("Чертополоховым не занимается");
        var elsewhere = new Letterbox(beans, personas.school());
        var foreign = elsewhere.call(() -> enquiries.save(enquiry("дружит с Чертополоховым")).getId());

        var lines = box.call(() -> eraser.erase(new Eraser.Subject(gone.getId(), gone.getName(), gone.getBirth())));

        assertThat(lines).extracting(Eraser.Line::what, Eraser.Line::count)
                .containsExactly(tuple("intake.erased.enquiries", 2), tuple("intake.erased.senders", 0), tuple("intake.erased.named", 3));
        assertThat(box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList())).containsExactlyInAnyOrder(other, refused, waiting);
        assertThat(topic(box, other)).isEqualTo("хочет в группу к [удалено], как в том году");
        assertThat(topic(box, waiting)).isEqualTo("[удалено] не занимается");
        assertThat(box.call(() -> enquiries.findById(refused).orElseThrow().getReason())).isEqualTo("повтор заявки от [удалено]");
        assertThat(topic(elsewhere, foreign)).as("another school's").isEqualTo("дружит с Чертополоховым");
    }

    @Test
    void thoseThatBecameNobodysCardGoByTheName() {
        var gone = person("Репейникова");
        var namesake = person("Репейникова");
        var accepted = accepted(namesake, "чтение");
        var kept = new UUID[] {accepted, from("Репейникова", "Пётр", "Львович"), from("Репейникова", "Павел", "Ильич"), sentBy("Репейникова Пётр Львович")};
        from("РЕПЕЙНИКОВА", "Петр", "Ильич");
        from("Pепейникова", "Пётр", null);
        sentBy("Репейникова Пётр Ильич");
        sentBy("репейникова пётр");
        box.call(() -> {
            var refused = enquiries.findAll().stream().filter(enquiry -> enquiry.getName().surname().startsWith("РЕПЕЙНИК")).findFirst().orElseThrow();
            refused.refuse("не дозвонились", curator.getId(), Instant.now());
            return enquiries.save(refused);
        });

        var lines = box.call(() -> eraser.erase(new Eraser.Subject(gone.getId(), gone.getName(), gone.getBirth())));

        assertThat(lines).first().extracting(Eraser.Line::what, Eraser.Line::count).containsExactly("intake.erased.enquiries", 4);
        assertThat(box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList())).as("of namesakes").containsExactlyInAnyOrder(kept);
    }

    @Test
    void aNamesakeBornAnotherDayKeepsTheirEnquiry() {
        var gone = person("Репейникова");
        var kept = of("Репейникова", BORN.plusYears(1));
        of("Репейникова", BORN);
        of("Репейникова", null);

        assertThat(erased(gone.getName(), gone.getBirth())).containsExactly(2, 0, 0);
        assertThat(left()).containsExactly(kept);
    }

    @Test
    void ofABirthThatIsNoMoreThanAYearAnotherYearTellsNamesakesApart() {
        var gone = person("Репейникова");
        var kept = of("Репейникова", LocalDate.of(2011, 12, 31));
        of("Репейникова", LocalDate.of(2012, 1, 1));

        assertThat(erased(gone.getName(), Birth.in(2012))).containsExactly(1, 0, 0);
        assertThat(left()).containsExactly(kept);
    }

    @Test
    void whereNoBirthIsKnownTheNameTells() {
        var gone = person("Репейникова");
        of("Репейникова", BORN);

        assertThat(erased(gone.getName(), null)).containsExactly(1, 0, 0);
        assertThat(left()).isEmpty();
    }

    @Test
    void aChildsEnquiryLosesItsSenderAndStays() {
        var gone = person("Репейникова");
        var child = sent("Репейникова Пётр Ильич", CHILD, BORN, "8 912 000-00-01");
        var namesake = sent("Репейникова Пётр Ильич", new String[] {"Репейникова", "Пётр", "Ильич"}, BORN.plusYears(1), "8 912 000-00-01");
        sent("Репейникова Пётр Ильич", CHILD, BORN, null);
        sent("Репейникова Пётр Ильич", CHILD, BORN, "+7 912 000 00 00"); // the sender's own, typed once more
        var foreign = sent("Примерова Мария", CHILD, BORN, "8 912 000-00-01");

        assertThat(erased(gone.getName(), gone.getBirth())).containsExactly(2, 2, 0);
        assertThat(left()).containsExactlyInAnyOrder(child, namesake, foreign);
        assertThat(enquiry(child)).extracting(Enquiry::getRepresentativeName, Enquiry::getRepresentativePhone, Enquiry::getPhone, Enquiry::getReach)
                .containsExactly(null, null, "8 912 000-00-01", "8 912 000-00-01");
        assertThat(enquiry(child)).extracting(Enquiry::getName, Enquiry::getBirthDate, Enquiry::getTopic)
                .containsExactly(new PersonName("Набросков", "Матвей", null), BORN, "чтение");
        assertThat(enquiry(namesake).getRepresentativeName()).isNull();
        assertThat(enquiry(foreign).getRepresentativeName()).isEqualTo("Примерова Мария");
    }

    @Test
    void ofTwoWhoBecomeOneTheEnquiriesOfBothAreKept() {
        var stays = person("Образцов");
        var goes = person("Образцев");
        var others = accepted(person("Эскизов"), "чтение");
        var first = accepted(stays, "чтение");
        var second = accepted(goes, "физика");

        assertThat(mvc.post().uri("/o/" + school.getSlug() + "/people/merging").with(SignIn.as(curator)).with(Csrf.asABrowser())
                        .param("first", stays.getId().toString()).param("second", goes.getId().toString())
                        .param("versions[" + stays.getId() + "]", "0").param("versions[" + goes.getId() + "]", "0"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(box.call(() -> people.findById(goes.getId()))).isEmpty();
        assertThat(personOf(first)).isEqualTo(stays.getId());
        assertThat(personOf(second)).as("not gone with the card").isEqualTo(stays.getId());
        assertThat(personOf(others)).isNotEqualTo(stays.getId());
    }

    private Person person(String surname) {
        return box.call(() -> people.save(new Person(
                new PersonName(surname, "Пётр", "Ильич"), Birth.on(BORN), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                new Contacts(null, null, null, null))));
    }

    private UUID accepted(Person person, String topic) {
        return box.call(() -> {
            var enquiry = enquiry(topic);
            enquiry.accept(person.getId(), curator.getId(), Instant.now());
            return enquiries.save(enquiry).getId();
        });
    }

    private UUID refused(String reason) {
        return box.call(() -> {
            var enquiry = enquiry("чтение");
            enquiry.refuse(reason, curator.getId(), Instant.now());
            return enquiries.save(enquiry).getId();
        });
    }

    private UUID waiting(String topic) {
        return box.call(() -> enquiries.save(enquiry(topic)).getId());
    }

    private UUID from(String surname, String givenName, String patronymic) {
        return box.call(() -> enquiries.save(enquiry("Примерова Мария", new String[] {surname, givenName, patronymic}, "чтение")).getId());
    }

    private UUID of(String surname, LocalDate birth) {
        return sent("Примерова Мария", new String[] {surname, "Пётр", "Ильич"}, birth, null);
    }

    private UUID sent(String representative, String[] name, LocalDate birth, String phone) {
        return box.call(() -> enquiries.save(enquiry(representative, name, birth, phone, "чтение")).getId());
    }

    /** How many enquiries went, lost their sender, and had the name struck out. */
    private List<Integer> erased(PersonName name, Birth birth) {
        return box.call(() -> eraser.erase(new Eraser.Subject(UUID.randomUUID(), name, birth))).stream().map(Eraser.Line::count).toList();
    }

    private List<UUID> left() {
        return box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList());
    }

    private Enquiry enquiry(UUID id) {
        return box.call(() -> enquiries.findById(id).orElseThrow());
    }

    private UUID sentBy(String representative) {
        return box.call(() -> enquiries.save(enquiry(representative, CHILD, "чтение")).getId());
    }

    private static Enquiry enquiry(String topic) {
        return enquiry("Примерова Мария", CHILD, topic);
    }

    private static Enquiry enquiry(String representative, String[] name, String topic) {
        return enquiry(representative, name, BORN, null, topic);
    }

    private static Enquiry enquiry(String representative, String[] name, LocalDate birth, String phone, String topic) {
        var form = new EnquiryForm(
                Sender.REPRESENTATIVE, representative, "8 912 000-00-00", name[0], name[1], name[2], birth, null, "3 «Б»", phone, topic, true);
        return new Enquiry(form.fingerprint(Ticket.issue(Instant.now())), Wish.MENTEE, form, Instant.now());
    }

    private String topic(Letterbox box, UUID enquiry) {
        return box.call(() -> enquiries.findById(enquiry).orElseThrow().getTopic());
    }

    private UUID personOf(UUID enquiry) {
        return box.call(() -> enquiries.findById(enquiry).orElseThrow().getPersonId());
    }
}
