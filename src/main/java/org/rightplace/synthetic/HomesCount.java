package org.rightplace.synthetic;

import java.time.LocalDate;
import org.rightplace.care.Judgement;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Shape;

/// Counts homes and their places, judgements and fees.
record HomesCount(World world, Figures children) {

    private static final LocalDate NEWEST = LocalDate.of(2025, 3, 31);
    private static final int LARGE = 7;
    private static final long DEAR = 1_000_000; // pence: 10,000 pounds

    Figures count() {
        var figures = new Figures();
        for (MadeUpHome home : world.homes()) {
            for (int year = Shape.FIRST; year <= Shape.LAST; year++) {
                if (home.isOpenOn(LocalDate.of(year, 3, 31))) {
                    figures.count("homes on", Integer.toString(year));
                    figures.add(home.registered().places(), "places on", Integer.toString(year));
                }
            }
            if (home.isOpenOn(NEWEST)) {
                newest(home, figures);
            }
        }
        return figures;
    }

    private void newest(MadeUpHome home, Figures figures) {
        int places = home.registered().places();
        String type = home.registered().type().published();
        String region =
                world.authorities().get(home.place().authority()).region().published();
        figures.count("register", type);
        figures.add(places, "register places", type);
        figures.count("register region", region);
        figures.add(places, "register places region", region);
        figures.count(
                "register judged",
                home.registered().judgement().map(Judgement::published).orElse("none"));
        if (home.registered().type() == ProvisionType.CHILDRENS_HOME) {
            figures.count("register owner", home.registered().owner().published());
            figures.add(
                    places, "register places owner", home.registered().owner().published());
            figures.count("register size", places < LARGE ? Integer.toString(places) : "7 or more");
            figures.count("register short breaks", home.isForShortBreaks() ? "yes" : "no");
        }
        int lived = Math.toIntExact(children.of("lived|2025|" + home.urn().value()));
        Capacity capacity = world.capacity(home, NEWEST, lived);
        long pence = capacity.fee()
                .flatMap(WeeklyFee::total)
                .map(WeeklyFee.Pence::pence)
                .orElse(0L);
        figures.count("register all");
        figures.add(lived, "register lived");
        figures.add(places, "register all places");
        figures.add(capacity.open().orElse(0), "register open");
        figures.add(pence / 100, "register fees");
        figures.count("register fee", pence >= DEAR ? "dear" : "not dear");
    }
}
