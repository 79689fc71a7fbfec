package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class StartRefusedTest {

    @ParameterizedTest
    @CsvSource({
        "no-database, '', '', ''",
        "no-owner, '', jdbc:postgresql://db/nastavnik, ''",
        "demo-external, demo, jdbc:postgresql://db/nastavnik, owner",
    })
    void aStartThatCannotBeRightIsRefused(String reason, String profile, String url, String owner) {
        assertThatThrownBy(() -> choose(profile, url, owner)).isInstanceOfSatisfying(
                StartRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"demo, '', ''", "'', jdbc:postgresql://db/nastavnik, owner"})
    void aStartWithItsDatabaseIsNot(String profile, String url, String owner) {
        choose(profile, url, owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "demo-external", "demo-packaged", "no-database", "no-owner", "above-the-walls", "locale", "directory", "directory-in-use",
        "root-without-unshare", "embedded"
    })
    void eachRefusalSaysWhatIsWrongAndWhatToDo(String reason) {
        var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(new StartRefused(reason, "А", "Б")));
        assertThat(analysis.getDescription()).containsPattern("[а-я]").doesNotContain("{0}", "''");
        assertThat(analysis.getAction()).containsPattern("[а-я]").doesNotContain("{0}", "''");
    }

    @Test
    void aNewcomerIsToldWhichSettingsAreMissing() {
        assertThat(StartRefusedAnalyzer.text(new StartRefused("no-database"), "action"))
                .contains("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    }

    private static void choose(String profile, String url, String owner) {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", url).withProperty("spring.flyway.user", owner);
        environment.setActiveProfiles(profile.isEmpty() ? new String[0] : new String[] {profile});
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new DatabaseChoice().initialize(context);
    }
}
