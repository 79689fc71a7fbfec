package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void areReadFromATemplateAndWrittenAsAText() {
        var read = Provisions.read("О сроках\n\nВ целях порядка\nПРИКАЗЫВАЮ:\nУстановить сроки:\n— до [дата];\n\nКонтроль оставляю за собой.\n");
        assertThat(read).isEqualTo(new Provisions("О сроках", "В целях порядка", List.of("Установить сроки:\n— до [дата];", "Контроль оставляю за собой.")));
        assertThat(read.text()).isEqualTo("О сроках\n\nВ целях порядка\nПРИКАЗЫВАЮ:\n1. Установить сроки:\n— до [дата];\n2. Контроль оставляю за собой.");
    }

    @Test
    void areNotBrokenAsAFormBreaksThem() {
        var written = new Provisions(" О \r\n сроках ", "В целях\r\nпорядка", List.of("Установить:\r\n— день."));
        assertThat(written).isEqualTo(new Provisions("О сроках", "В целях\nпорядка", List.of("Установить:\n— день.")));
        assertThat(written.text()).doesNotContain("\r");
    }

    @Test
    void putWhatIsMadeOfDataFirstHoweverLong() {
        String made = "я".repeat(Provisions.LENGTH + 1);
        var written = new Provisions("О", "", Collections.nCopies(Provisions.MOST_CLAUSES, "Пункт"));
        assertThat(written.text(List.of(made))).startsWith("О\n\nПРИКАЗЫВАЮ:\n1. " + made + "\n2. Пункт").endsWith("\n61. Пункт");
    }

    @Test
    void tellWhatIsStillToBeFilledOnce() {
        assertThat(new Provisions("О [чём]", "В связи с [причина]", List.of("До [дата]", "С [дата] [ ]", "[удалено")).placeholders())
                .containsExactly("[чём]", "[причина]", "[дата]", "[ ]");
    }

    @Test
    void leaveEmptyClausesOutAndRefuseTooMuch() {
        assertThat(new Provisions(" О ", "", List.of(" ", "Раз\r\nдва")).clauses()).containsExactly("Раз\nдва");
        assertThatIllegalArgumentException().isThrownBy(() -> new Provisions(" ", "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Provisions("О", "", Collections.nCopies(61, "Пункт")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Provisions("О", "", List.of("я".repeat(4_001))));
    }

    @ParameterizedTest
    @EnumSource(value = DecreeKind.class, names = {"PAIRS", "REPLACEMENT"}, mode = EnumSource.Mode.EXCLUDE)
    void everyWrittenKindHasATemplateThatEndsWithControl(DecreeKind kind) {
        var data = Map.<String, Object>of(
                "year", "2026/27", "startsOn", "1 сентября 2026 года", "endsOn", "31 августа 2027 года", "organization", "Школа № 1", "curator", "Эскизова М. О.",
                "number", "5", "dated", "1 сентября 2026 года", "pairs", true);
        var template = Provisions.read(new TextTemplates().fill(kind.template(), data));
        assertThat(template.title()).startsWith("О").doesNotContain("\n");
        assertThat(template.preamble()).isNotEmpty();
        assertThat(template.clauses()).hasSizeGreaterThan(1).last().isEqualTo("Контроль за исполнением приказа оставляю за собой.");
    }

    @Test
    void areRewrittenOnlyInTheCuratorsHandsAndNotOfPairs() {
        var author = new Author(UUID.randomUUID(), "Эскизова Мария Олеговна");
        var written = new Provisions("О карте", "В целях порядка", List.of("Утвердить карту."));
        var decree = new Decree(DecreeKind.ROADMAP, 2026, author, Instant.EPOCH);
        decree.rewrite(written);
        assertThat(decree.getProvisions()).contains(written);
        decree.submit(author, Instant.EPOCH);
        assertThatIllegalStateException().isThrownBy(() -> decree.rewrite(written));
        assertThatIllegalStateException().isThrownBy(() -> new Decree(2026, List.of(), author, Instant.EPOCH).rewrite(written));
        assertThatIllegalStateException().isThrownBy(() -> decree.cancel(UUID.randomUUID(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "01-08/127", "12 о. д.", "Б-7"})
    void aTypedNumberIsFree(String number) {
        assertThat(TypedNumber.checked(" " + number + " ", TODAY, 2026, TODAY)).isEqualTo(new TypedNumber(number, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "№5", "5<b>", "1234567890123456789012345678901"})
    void butNotAnything(String number) {
        assertThatExceptionOfType(DecreeRefused.class).isThrownBy(() -> TypedNumber.checked(number, TODAY, 2026, TODAY));
    }
}
