package org.rightplace.workbench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.HomesVoiceTable;
import org.rightplace.briefing.Page;
import org.rightplace.capability.HomesVoice;
import org.rightplace.capability.HomesVoice.Given;
import org.rightplace.capability.HomesVoice.Heard;
import org.rightplace.capability.RecordedHome;
import org.rightplace.capability.Statement;
import org.rightplace.care.home.HomesAnswer;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.home.HomesAnswer.Who;
import org.rightplace.store.KeptAnswer;
import org.rightplace.store.Store;

/// What homes say to what is recorded of them. The record and the answer both stand; a count is made of
/// the record, and says how many of the statements it is made of are disputed.
public final class HomesVoices {

    private final Store store;
    private final HomeRecords homes;
    private final Clock clock;
    private final Runnable changed;

    HomesVoices(Store store, HomeRecords homes, Clock clock, Runnable changed) {
        this.store = store;
        this.homes = homes;
        this.clock = clock;
        this.changed = changed;
    }

    /// What a home is asked to keep.
    ///
    /// @param statement the key of what is answered
    /// @param as        what it should be; empty unless it corrects
    public record Answering(String home, String statement, Says says, Optional<String> as, String why, Who who) {}

    /// What is recorded of a home, each beside what the home says.
    ///
    /// @throws NotHeld if there is no such home
    public HomesVoice of(String number) {
        return of(homes.one(number), given());
    }

    private HomesVoice of(RecordedHome home, Map<String, List<Given>> given) {
        return HomesVoice.of(
                Statement.of(home, homes.registerDay()),
                given.getOrDefault(home.home().value(), List.of()));
    }

    private Map<String, List<Given>> given() {
        return store.answers().stream()
                .collect(Collectors.groupingBy(
                        kept -> kept.answer().home().value(),
                        Collectors.mapping(HomesVoices::given, Collectors.toList())));
    }

    private static Given given(KeptAnswer kept) {
        return new Given(kept.answer(), kept.at(), kept.version());
    }

    /// Keeps an answer, as the next version of what the home says to this statement.
    ///
    /// @param by the account that writes it
    /// @throws NotHeld                  if there is no such home or statement, or nothing that can be
    ///     taken back
    /// @throws IllegalArgumentException if the answer lacks something; the message is a sentence for
    ///     its writer
    /// @throws IOException              if the disk fails; then nothing is kept
    public Given keep(Answering wanted, String by) throws IOException {
        RecordedHome home = homes.one(wanted.home());
        Heard heard = of(home, given())
                .find(wanted.statement())
                .orElseThrow(() ->
                        new NotHeld("Nothing called “%s” is recorded of home %s. `rightplace voice %s` lists what is."
                                .formatted(wanted.statement(), wanted.home(), wanted.home())));
        if (wanted.says() == Says.TAKES_BACK && heard.standing().isEmpty()) {
            throw new NotHeld("The home has not answered this, or took its answer back already.");
        }
        if (wanted.says() != Says.TAKES_BACK && heard.statement().isEmpty()) {
            throw new NotHeld("This is recorded no more, so there is nothing to answer. What was said to it stays.");
        }
        String recorded = heard.statement()
                .map(Statement::says)
                .orElseGet(() -> heard.answers().getLast().answer().recorded());
        Given kept = given(store.keepAnswer(
                new HomesAnswer(
                        home.home(),
                        wanted.statement(),
                        recorded,
                        wanted.says(),
                        wanted.as(),
                        wanted.why(),
                        wanted.who()),
                clock.instant(),
                by));
        changed.run();
        return kept;
    }

    /// What is recorded of a home beside its answers, as a table.
    public Exhibit table(String number) {
        return HomesVoiceTable.of(number, of(number), homes.sources(), homes.day(), homes.ledger());
    }

    /// A page of counts, with how much of what it counts homes have answered and dispute, where any has.
    public Page heard(Page page) {
        return inASentence()
                .map(sentence -> page.with(new Block.Paragraph(sentence)))
                .orElse(page);
    }

    private Optional<String> inASentence() {
        Map<String, List<Given>> given = given();
        List<HomesVoice> voices = given.keySet().stream()
                .filter(homes::hasPage)
                .map(number -> of(homes.one(number), given))
                .toList();
        int answered = voices.stream().mapToInt(HomesVoice::answered).sum();
        int disputed = voices.stream().mapToInt(HomesVoice::disputed).sum();
        return answered == 0
                ? Optional.empty()
                : Optional.of(HomesVoiceTable.sentence(voices.size(), answered, disputed));
    }
}
