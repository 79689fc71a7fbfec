package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.account.Code;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.Entries.Entry;
import ru.nastavnik.survey.Entries.Kind;

@ApplicationTest
class EntriesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    SurveyDesk desk;
    UUID round;
    Invitee invitee;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
        desk.mentee("Лукошкин", "8 «А»");
        round = desk.open(Purpose.NEEDS, "mentees", false);
        invitee = desk.invitees(round).get(0);
    }

    @Test
    void aLinkLeadsToOnePersonAndHas128Bits() {
        String secret = link();
        assertThat(secret).matches("[2-9A-HJKMNP-Z]{26}");
        assertThat(26 * Math.log(31) / Math.log(2)).isGreaterThan(128);
        assertThat(entries.find(secret)).contains(new Entry(Standing.job(desk.school), round, invitee.getId(), Kind.LINK));
    }

    @Test
    void aCardIsTypedAsPeopleType() {
        String code = desk.call(() -> entries.card(invitee, desk.today));
        assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        var entry = new Entry(Standing.job(desk.school), round, invitee.getId(), Kind.CARD);
        assertThat(entries.find(code)).contains(entry);
        assertThat(entries.find(" " + code.toLowerCase().replace("-", " "))).contains(entry);
    }

    @Test
    void aNewCardReplacesTheOldAndOfLinksThereMayBeSeveral() {
        String former = desk.call(() -> entries.card(invitee, desk.today));
        desk.call(() -> entries.card(invitee, desk.today));
        assertThat(entries.find(former)).isEmpty();
        String first = link();
        link();
        assertThat(entries.find(first)).isPresent();
        var anyone = desk.open(Purpose.OTHER, "anyone", true);
        String open = desk.call(() -> entries.anyone(desk.round(anyone), desk.today));
        assertThat(entries.find(open)).contains(new Entry(Standing.job(desk.school), anyone, null, Kind.ANYONE));
        desk.call(() -> entries.anyone(desk.round(anyone), desk.today));
        assertThat(entries.find(open)).isEmpty();
    }

    @Test
    void whatIsOverOrMadeUpLeadsNowhere() {
        String over = desk.call(() -> entries.link(invitee, desk.today.minusDays(1)));
        assertThat(entries.find(over)).isEmpty();
        desk.run(() -> entries.prolong(round, desk.today));
        assertThat(entries.find(over)).as("it was given more time").isPresent();
        desk.run(() -> entries.sweep(desk.today));
        assertThat(entries.find(over)).as("it still lets them in").isPresent();
        desk.run(() -> entries.sweep(desk.today.plusDays(1)));
        assertThat(entries.find(over)).isEmpty();
        for (String madeUp : List.of("", "ABCD-EFGH", "A".repeat(26), "A".repeat(27), "' or true --", "\0")) {
            assertThat(entries.find(madeUp)).as(madeUp).isEmpty();
        }
    }

    @Test
    void noSecretIsKept() {
        String secret = link();
        String code = desk.call(() -> entries.card(invitee, desk.today)).replace("-", "");
        var kept = jdbc.sql("select cast(e as text) from survey_entry e where round_id = ?").param(round).query(String.class).list().toString();
        assertThat(kept).isNotEmpty().doesNotContain(secret, code);
        var plain = HexFormat.of().formatHex(Code.of(code, 8).orElseThrow().hash());
        assertThat(kept).as("the hash of a card is keyed").doesNotContain(plain);
    }

    @Test
    void cardsOfManyAreMadeAtOnceInTheirOrder() {
        for (int n = 0; n < 40; n++) {
            desk.mentee("Васильков" + n, "8 «Б»");
        }
        desk.call(() -> beans.getBean(Conducting.class).inviteNewcomers(round));
        var ids = desk.invitees(round).stream().map(Invitee::getId).toList();
        var cards = desk.call(() -> entries.cards(round, ids, desk.today));
        assertThat(cards.keySet()).containsExactlyElementsOf(ids);
        assertThat(cards.values()).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(entries.find(cards.get(ids.get(40)))).get().extracting(Entry::invitee).isEqualTo(ids.get(40));
    }

    @Test
    void withoutAKeyThereAreNoCards() {
        var none = new CardKey(new CardSettings("", null));
        assertThat(none.isThere()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> none.hash(Code.random(8)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CardKey(new CardSettings("c2hvcnQ=", null)));
    }

    @Test
    void besideAnEmbeddedDatabaseAKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("card-key");
        var code = Code.random(8);
        byte[] hash = new CardKey(new CardSettings(null, file)).hash(code);
        assertThat(new CardKey(new CardSettings("", file)).hash(code)).isEqualTo(hash);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(new CardKey(new CardSettings(null, folder.resolve("other"))).hash(code)).isNotEqualTo(hash);
    }

    private String link() {
        return desk.call(() -> entries.link(invitee, desk.today));
    }
}
