package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.survey.Audience.Member;
import ru.nastavnik.survey.Audiences.Option;

@ApplicationTest
class AudiencesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Audiences audiences;

    @Autowired
    JdbcClient jdbc;

    SurveyDesk desk;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
    }

    @Test
    void theRegistersNameTheirGroups() {
        UUID pupil = desk.mentee("Лукошкин", "10 «Б»");
        UUID other = desk.mentee("Васильков", "8 «А»");
        UUID teacher = desk.mentor("Пуговкина");
        assertThat(persons("mentees")).as("by class as people count, then by name").containsExactly(other, pupil);
        assertThat(persons("mentors")).containsExactly(teacher);
        assertThat(persons("participants")).containsExactly(other, pupil, teacher);
        assertThat(persons("class:10 «Б»")).containsExactly(pupil);
        assertThat(persons("menteeState:CONFIRMED")).containsExactly(other, pupil);
        assertThat(persons("menteeState:WAITING")).isEmpty();
        assertThat(persons("mentorState:CANDIDATE")).containsExactly(teacher);
        assertThat(persons("teachers")).isEmpty();
        assertThat(members("curators")).singleElement().extracting(Member::account, Member::side).containsExactly(desk.curator.getId(), Side.CURATOR);
        assertThat(members("anyone")).isEmpty();
        assertThat(members("no such audience")).isEmpty();
    }

    @Test
    void aFormTellsOnlyWhenItIsTheOnlyOne() {
        UUID pupil = desk.mentee("Лукошкин", "8 «А»");
        var forms = desk.call(() -> beans.getBean(MentoringForms.class).findAllByOrderByPosition());
        join(pupil, forms.get(0).getId());
        assertThat(members("form:" + forms.get(0).getId())).singleElement().extracting(Member::person, Member::form).containsExactly(pupil, forms.get(0).getName());
        join(pupil, forms.get(1).getId());
        assertThat(members("form:" + forms.get(1).getId())).singleElement().extracting(Member::person, Member::form).containsExactly(pupil, null);
        assertThat(members("form:" + forms.get(2).getId())).isEmpty();
    }

    private void join(UUID person, UUID form) {
        desk.run(() -> jdbc.sql("insert into mentee_form (mentee_id, form_id) select id, ? from mentee where person_id = ?").params(form, person).update());
    }

    @Test
    void whoHasLeftOrWithdrawnIsNotAsked() {
        UUID left = desk.mentee("Лукошкин", "8 «А»");
        UUID withdrawn = desk.mentee("Васильков", "8 «А»");
        desk.run(() -> {
            jdbc.sql("update mentee set archived_on = current_date where person_id = ?").param(left).update();
            jdbc.sql("update person set blocked_on = current_date where id = ?").param(withdrawn).update();
        });
        assertThat(members("participants")).isEmpty();
        assertThat(desk.<List<String>>call(() -> values("class"))).isEmpty();
    }

    @Test
    void aSavedViewIsAskedAsItIsNow() {
        UUID pupil = desk.mentee("Лукошкин", "8 «А»");
        desk.mentee("Васильков", "9 «А»");
        desk.run(() -> jdbc.sql("""
                        insert into saved_view (id, account_id, register, name, filter, words, is_default) values
                        (gen_random_uuid(), :account, 'MENTEES', 'Восьмые', 'sort=NAME&schoolClass=8+%C2%AB%D0%90%C2%BB', null, false),
                        (gen_random_uuid(), :account, 'MENTEES', 'По фамилии', 'sort=NAME', 'лукошкин', false)""")
                .param("account", desk.curator.getId())
                .update());
        var options = Standing.job(desk.school).onBehalfOf(desk.curator.getId()).call(() -> asThemself(() -> options("view")));
        assertThat(options).as("without the one that has words").singleElement().extracting(Option::label).isEqualTo("Восьмые");
        assertThat(persons(options.get(0).value())).as("for a job, too, which has no views of its own").containsExactly(pupil);
    }

    private <T> T asThemself(Supplier<T> work) {
        return beans.getBean(TransactionTemplate.class).execute(status -> work.get());
    }

    @Test
    void thePairsOfADecreeAreAskedAsPairs() {
        var decrees = new Desk(beans, desk.school);
        var mentor = decrees.teacher("Пуговкина");
        UUID lonely = decrees.pair();
        UUID one = decrees.pair(mentor, decrees.pupil("Лукошкин"));
        UUID two = decrees.pair(mentor, decrees.pupil("Васильков"));
        UUID decree = decrees.submitted(lonely, one, two).getId();
        assertThat(desk.<List<String>>call(() -> values("decree"))).as("before it is approved").isEmpty();
        decrees.approve(decree);
        assertThat(desk.<List<String>>call(() -> values("decree"))).containsExactly("decree:" + decree);
        var members = members("decree:" + decree);
        assertThat(members).hasSize(5).filteredOn(member -> lonely.equals(member.pair())).extracting(Member::side).containsExactly(Side.MENTOR, Side.MENTEE);
        assertThat(members).filteredOn(member -> mentor.getPerson().getId().equals(member.person())).as("asked once, as of no pair").singleElement()
                .satisfies(member -> assertThat(member.pair()).isNull())
                .satisfies(member -> assertThat(member.form()).isNotNull());
    }

    @Test
    void ratesOfPairsAreKnownWhomeverTheRoundAsks() {
        var decrees = new Desk(beans, desk.school);
        var mentor = decrees.teacher("Пуговкина");
        UUID decree = decrees.submitted(decrees.pair(mentor, decrees.pupil("Лукошкин")), decrees.pair(mentor, decrees.pupil("Васильков"))).getId();
        decrees.approve(decree);
        desk.mentee("Ничейный", "8 «А»");
        UUID round = desk.open(Purpose.INTERIM, "participants", false);
        var answering = desk.invitees(round).stream().filter(one -> mentor.getPerson().getId().equals(one.getPersonId())).findFirst().orElseThrow();
        desk.answer(answering, "Всё хорошо");
        var pairs = desk.call(() -> beans.getBean(PairRates.class).of(desk.round(round)));
        assertThat(pairs).as("whoever is in both counts in both").hasSize(2)
                .allSatisfy(pair -> assertThat(pair.rate()).isEqualTo(new Rate(2, 1)))
                .allSatisfy(pair -> assertThat(pair.name()).startsWith("Пуговкина"));
        assertThat(pairs).extracting(PairRates.OfPair::name).allMatch(name -> name.contains("Лукошкин") || name.contains("Васильков"));

        UUID mentees = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(desk.call(() -> beans.getBean(PairRates.class).of(desk.round(mentees)))).as("one of each is asked").isEmpty();
        UUID anonymous = desk.open(Purpose.OTHER, "participants", true);
        assertThat(desk.call(() -> beans.getBean(PairRates.class).of(desk.round(anonymous)))).as("fewer than five").isEmpty();
    }

    @Test
    void whoeverCameToAGroupAfterTheRoundDoesNotCountInItsRate() {
        var decrees = new Desk(beans, desk.school);
        var late = decrees.pupil("Васильков");
        decrees.approve(decrees.submitted(decrees.pair(decrees.teacher("Пуговкина"), decrees.pupil("Лукошкин"), late)).getId());
        UUID round = desk.open(Purpose.INTERIM, "participants", false);
        for (int days : new int[] {14, 15}) {
            desk.run(() -> beans.getBean(JdbcClient.class).sql("update pair_mentee set starts_on = ? where mentee_id = ?")
                    .params(desk.today.plusDays(days), late.getId()).update());
            assertThat(desk.call(() -> beans.getBean(PairRates.class).of(desk.round(round)))).singleElement()
                    .satisfies(group -> assertThat(group.rate()).as("the last day of the round is its fifteenth").isEqualTo(new Rate(days == 14 ? 3 : 2, 0)));
        }
    }

    @Test
    void nobodyOfAnotherSchoolIsInAGroup() {
        var theirs = new SurveyDesk(beans);
        theirs.mentee("Лукошкин", "8 «А»");
        var decrees = new Desk(beans);
        UUID decree = decrees.submitted(decrees.pair()).getId();
        decrees.approve(decree);
        assertThat(members("participants")).isEmpty();
        assertThat(members("class:8 «А»")).isEmpty();
        assertThat(members("decree:" + decree)).isEmpty();
        assertThat(desk.call(() -> audiences.choice("decree:" + decree) == null)).isTrue();
        assertThat(new SurveyDesk(beans).call(() -> audiences.words(new AudienceChoice("decree", decree.toString())))).isNotBlank().doesNotContain(":");
    }

    private List<UUID> persons(String value) {
        return members(value).stream().map(Member::person).toList();
    }

    private List<Member> members(String value) {
        int colon = value.indexOf(':');
        var choice = colon < 0 ? new AudienceChoice(value, null) : new AudienceChoice(value.substring(0, colon), value.substring(colon + 1));
        return desk.call(() -> audiences.members(choice));
    }

    private List<String> values(String audience) {
        return options(audience).stream().map(Option::value).toList();
    }

    private List<Option> options(String audience) {
        return audiences.kinds(null).stream().flatMap(kind -> kind.options().stream()).filter(option -> option.value().startsWith(audience + ":")).toList();
    }
}
