package org.rightplace.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightplace.care.Urn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.home.Capacity;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Child;
import org.rightplace.synthetic.life.Events;
import org.rightplace.synthetic.life.Population;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Settled;
import org.rightplace.synthetic.place.Shape;
import org.rightplace.synthetic.place.Tables;
import org.rightplace.synthetic.practice.Practice;
import org.rightplace.synthetic.practice.Quarter;

/// A synthetic England of one seed: its land and homes, and the children of each authority when they
/// are asked for.
///
/// The same seed and scale give the same world on any machine; an authority's community is the same
/// whether others are drawn or not, in whatever order and on however many threads.
public final class World {

    /// How many quarters its returns span.
    public static final int QUARTERS = 4 * (Shape.LAST - Shape.FIRST);

    private final Streams streams;
    private final double scale;
    private final Settled settled;

    private World(Streams streams, double scale, Settled settled) {
        this.streams = streams;
        this.scale = scale;
        this.settled = settled;
    }

    /// The world of a seed; children are not drawn yet.
    ///
    /// @param scale above 0 and at most 1: what part of England's children and homes it has
    public static World of(Tables tables, long seed, double scale) {
        var streams = new Streams(seed);
        return new World(streams, scale, Settled.of(tables, streams, scale));
    }

    /// What it was drawn from.
    public long seed() {
        return streams.seed();
    }

    /// What part of England's children and homes it has.
    public double scale() {
        return scale;
    }

    /// The collection years of its returns, oldest first.
    public static List<CollectionYear> years() {
        return IntStream.range(Shape.FIRST, Shape.LAST)
                .mapToObj(CollectionYear::new)
                .toList();
    }

    /// All authorities, by their codes.
    public List<MadeUpAuthority> authorities() {
        return settled.land().authorities();
    }

    /// The authority of a code.
    public Optional<MadeUpAuthority> find(String code) {
        return authorities().stream()
                .filter(authority -> authority.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /// All homes, those that have closed included.
    public List<MadeUpHome> homes() {
        return settled.homes();
    }

    /// How much room a home has on a 31 March, and what a place costs.
    ///
    /// @param lived children who live in it, counted over the communities of all authorities
    public Capacity capacity(MadeUpHome home, LocalDate on, int lived) {
        return settled.capacity(streams, home, on, lived);
    }

    /// Draws an authority's children. Draws them anew each time: keep what you got.
    public Community community(MadeUpAuthority authority) {
        return new Community(
                authority,
                Population.of(settled, authority, streams).stream()
                        .map(child -> told(authority, child))
                        .toList());
    }

    /// What an authority writes down of its children beside its returns.
    public Practice practice(Community community) {
        return Practice.of(settled, streams, community.authority(), community.children());
    }

    /// The last quarters of the world, oldest first.
    ///
    /// @param many 1 to [#QUARTERS]
    public static List<Quarter> quarters(int many) {
        if (many < 1 || many > QUARTERS) {
            throw new IllegalArgumentException("quarters (%d) must be 1 to %d".formatted(many, QUARTERS));
        }
        List<Quarter> quarters = new ArrayList<>(List.of(Quarter.endingOn(Practice.LAST)));
        while (quarters.size() < many) {
            quarters.addFirst(quarters.getFirst().before());
        }
        return List.copyOf(quarters);
    }

    /// How many children of authorities that are not drawn live in each home on a day, by chance: see
    /// [Settled#livedByChance].
    ///
    /// @param drawn whose children are counted one by one elsewhere
    public Map<Urn, Integer> livedByChance(Collection<MadeUpAuthority> drawn, LocalDate on) {
        List<MadeUpAuthority> others = authorities().stream()
                .filter(authority -> !drawn.contains(authority))
                .toList();
        return settled.livedByChance(streams, others, on);
    }

    private Told told(MadeUpAuthority authority, Child child) {
        return new Told(
                child,
                Events.of(streams.of("events", authority.code(), child.person().number()), child));
    }

    /// What can be counted of a community for the calibration.
    public Figures figures(Community community) {
        List<String> regions = authorities().stream()
                .map(authority -> authority.region().published())
                .toList();
        var figures = new Figures();
        var stock = new StockCount(figures, community.authority(), regions);
        var flow = new FlowCount(figures);
        var outcomes = new OutcomeCount(figures);
        new RequestCount(figures).count(practice(community));
        for (Told told : community.children()) {
            stock.count(told);
            flow.count(told);
            outcomes.count(told);
        }
        return figures;
    }

    /// What can be counted of the homes for the calibration.
    ///
    /// @param all figures of the communities of all authorities
    public Figures homesFigures(Figures all) {
        return new HomesCount(this, all).count();
    }
}
