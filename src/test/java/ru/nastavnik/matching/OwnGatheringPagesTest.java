package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.journal.Looks;
import ru.nastavnik.organization.Role;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Proposal;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** The group meeting as those see it who are asked to it. */
@ApplicationTest
class OwnGatheringPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Statements statements;

    final Map<UUID, Account> accounts = new HashMap<>();
    Hall hall;
    Mentee chemist;
    Mentor teacher;
    Account mentee;
    Account mentor;
    UUID round;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
        chemist = hall.mentee("Колбин", "Химия");
        teacher = hall.mentor("Реактивова", 2, "химия");
        mentee = account(Role.MENTEE, chemist.getPerson().getId());
        mentor = account(Role.MENTOR, teacher.getPerson().getId());
        round = hall.round();
    }

    @Test
    void whoeverIsAskedSeesItComeAndWhomTheyTalkTo() {
        assertThat(get(mentee, "/my")).hasStatusOk().bodyText().doesNotContain("Групповая встреча");
        call("Актовый зал", 3, 3);
        for (Account reader : List.of(mentor, mentee)) {
            assertThat(get(reader, "/my")).bodyText().contains("Групповая встреча: ", "15:00", "Актовый зал", own());
            assertThat(get(reader, own())).hasStatusOk().bodyText().contains("Актовый зал", "Когда куратор составит расписание");
        }
        Mentee other = hall.mentee("Ретортов", "Химия");
        seat();

        assertThat(get(mentee, own())).hasStatusOk().bodyText().contains("Ваши беседы", "стол 1", "Реактивова Анна", "Беседа ").doesNotContain("Ретортов", "Борисовна", "Ваш стол");
        assertThat(get(mentor, own())).hasStatusOk().bodyText().contains("Ваш стол: 1", "Колбин Пётр", "Ретортов Пётр", "15:07", "свободно").doesNotContain("Ильич");
        Looks.write(beans);
        assertThat(count("select count(*) from journal_person where person_id = '" + other.getPerson().getId()
                        + "' and entry_id in (select id from journal_entry where what = 'gathering.journal.guests' and account_id = '" + mentor.getId() + "')"))
                .isOne();
    }

    @Test
    void toNobodyElseIsItThere() {
        call("Актовый зал", 3, 2);
        seat();
        Account stranger = account(Role.MENTEE, unready().getPerson().getId());
        var elsewhere = new Hall(beans);
        Account foreign = personas().stranger();
        personas().join(foreign, elsewhere.school, Role.MENTOR, elsewhere.mentor("Дальнева", 1, "химия").getPerson().getId());
        assertThat(get(stranger, own())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, "/my")).bodyText().doesNotContain("Групповая встреча");
        assertThat(get(foreign, own())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + elsewhere.school.getSlug() + own()).with(SignIn.as(foreign)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(hall.curator, own())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(mentee, "/my/gatherings/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverIsLeftOutIsNotAsked() {
        call("Актовый зал", 3, 2);
        var guest = new Guest(chemist.getPerson().getId(), Side.MENTEE);
        hall.run(() -> beans.getBean(Convening.class).invite(round, List.of(), List.of(guest)));
        assertThat(get(mentee, "/my")).bodyText().doesNotContain("Групповая встреча");
        assertThat(get(mentee, own())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(mentor, own())).hasStatusOk();
    }

    @Test
    void whoeverDoesNotComeAnyMoreLeavesAFreeTurn() {
        Mentee other = hall.mentee("Ретортов", "Химия");
        call("Актовый зал", 3, 3);
        seat();
        hall.run(() -> beans.getBean(Convening.class).invite(round, List.of(), List.of(new Guest(chemist.getPerson().getId(), Side.MENTEE))));
        assertThat(get(mentor, own())).as("left out").bodyText().contains("Ваш стол: 1", "Ретортов Пётр", "свободно").doesNotContain("Колбин");
        withdraw(other.getPerson().getId());
        assertThat(get(mentor, own())).as("nobody is left").hasStatusOk().bodyText().contains("В расписании вас пока нет").doesNotContain("Ретортов", "Ваш стол");
    }

    @Test
    void whoeverHasWithdrawnIsNotNamedToWhomTheyWereToTalkTo() {
        call("Актовый зал", 3, 2);
        seat();
        assertThat(get(mentee, own())).bodyText().contains("Реактивова");
        withdraw(teacher.getPerson().getId());
        assertThat(get(mentee, own())).hasStatusOk().bodyText().contains("В расписании вас пока нет").doesNotContain("Реактивова", "стол 1");
    }

    @Test
    void afterItOnlyTheWishesAreLeft() {
        call("Актовый зал", 0, 2);
        seat();
        var came = Set.of(new Guest(chemist.getPerson().getId(), Side.MENTEE), new Guest(teacher.getPerson().getId(), Side.MENTOR));
        hall.run(() -> beans.getBean(Convening.class).register(round, came, Set.of()));
        assertThat(get(mentee, own())).bodyText().contains("Реактивова");
        hall.run(() -> beans.getBean(Convening.class).end(round));
        assertThat(get(mentee, "/my")).bodyText().doesNotContain("Групповая встреча");
        assertThat(get(mentee, own())).hasStatusOk().bodyText().contains("Встреча прошла").doesNotContain("Реактивова", "/my/surveys\">Назвать");
        hall.run(() -> beans.getBean(Wishing.class).ask(round, Side.MENTEE, null, hall.curator.getId()));
        assertThat(get(mentee, own())).bodyText().contains("Назвать, с кем вы хотели бы работать");
        assertThat(get(mentor, own())).as("not asked").bodyText().doesNotContain("Назвать");
        assertThat(get(mentee, "/my")).bodyText().contains("/my/surveys/");
    }

    /** The rule of who takes part is written for all people of a round and for one person: they say the same. */
    @Test
    void itIsToldToThoseWhoTakePartAndToNobodyElse() {
        Mentee bound = hall.mentee("Связкин", "Химия");
        Mentor full = hall.mentor("Полнева", 1, "химия");
        bind(bound, full);
        Mentee wantsTwo = hall.mentee("Двойкин", "Химия");
        Mentor halfFull = hall.mentor("Половкина", 2, "химия");
        bind(wantsTwo, halfFull);
        hall.state(wantsTwo.getPerson().getId(), Side.MENTEE, 2, 1);
        Mentee without = unready();
        Mentor untrained = hall.mentor("Новичкова", 1, "химия");
        Mentee left = hall.mentee("Отказов", "Химия");
        hall.run(() -> {
            hall.jdbc().sql("update mentor set state = 'CANDIDATE' where id = ?").param(untrained.getId()).update();
            hall.find(round).leaveOut(new LeftOut(left.getPerson().getId(), Side.MENTEE));
        });
        call("Актовый зал", 3, 2);
        Set<Guest> participants = hall.call(() -> Set.copyOf(beans.getBean(Matching.class).participants(hall.find(round)).guests()));

        Set<Guest> told = Stream.concat(
                        Stream.of(chemist, bound, wantsTwo, without, left).map(one -> new Guest(one.getPerson().getId(), Side.MENTEE)),
                        Stream.of(teacher, full, halfFull, untrained).map(one -> new Guest(one.getPerson().getId(), Side.MENTOR)))
                .filter(guest -> text(account(Role.valueOf(guest.side().name()), guest.personId())).contains("Групповая встреча"))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(participants).hasSize(4);
    }

    @Test
    void manyGuestsCostTheSameStatements() throws Exception {
        call("Актовый зал", 3, 4);
        seat();
        get(mentor, own());
        var one = statements.during(() -> assertThat(get(mentor, own())).hasStatusOk());
        hall.mentee("Ретортов", "Химия");
        hall.mentee("Пробиркин", "Химия");
        seat();
        assertThat(statements.during(() -> assertThat(get(mentor, own())).bodyText().contains("Пробиркин"))).hasSameSizeAs(one).hasSizeLessThan(10);
    }

    @Test
    void thePageIsInEnglishToo() {
        call("Hall", 3, 2);
        seat();
        assertThat(mvc.get().uri("/o/" + hall.school.getSlug() + own()).cookie(new Cookie("language", "en")).with(SignIn.as(mentor)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Your table: 1", "Group meeting");
    }

    private void bind(Mentee mentee, Mentor mentor) {
        hall.run(() -> {
            var form = hall.find(round).getForms().iterator().next();
            var period = hall.find(round).getPeriod();
            beans.getBean(Pairing.class)
                    .form(new Proposal(mentor.getId(), form, Set.of(mentee.getId()), null, Set.of(), null, period, null));
        });
    }

    private void withdraw(UUID person) {
        hall.run(() -> hall.jdbc().sql("update person set blocked_on = current_date where id = ?").param(person).update());
    }

    /** Takes no part in the round. */
    private Mentee unready() {
        Mentee mentee = hall.mentee("Ожидайкин", "Химия");
        hall.run(() -> hall.jdbc().sql("update mentee set state = 'APPLIED' where id = ?").param(mentee.getId()).update());
        return mentee;
    }

    private void call(String place, int inDays, int turns) {
        hall.run(() -> beans.getBean(Convening.class)
                .convene(round, null, new Occasion(place, hall.today.plusDays(inDays), LocalTime.of(15, 0), turns, 7)));
    }

    private void seat() {
        hall.run(() -> beans.getBean(Convening.class).seat(round, false));
    }

    private String own() {
        return "/my/gatherings/" + hall.call(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().getId());
    }

    private Account account(Role role, UUID person) {
        return accounts.computeIfAbsent(person, none -> join(role, person));
    }

    private Account join(Role role, UUID person) {
        Account account = personas().stranger();
        personas().join(account, hall.school, role, person);
        return account;
    }

    private Personas personas() {
        return beans.getBean(Personas.class);
    }

    private int count(String sql) {
        return hall.call(() -> hall.jdbc().sql(sql).query(Integer.class).single());
    }

    private String text(Account as) {
        try {
            return get(as, "/my").getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Account as, String below) {
        return mvc.get().uri("/o/" + hall.school.getSlug() + below).with(SignIn.as(as)).exchange();
    }
}
