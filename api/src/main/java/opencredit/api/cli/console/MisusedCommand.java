package opencredit.api.cli.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.text.Bilingual;
import opencredit.data.text.ClosestWord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message about a faulty command line. picocli has it in English only. */
public final class MisusedCommand {
    private static final String ID = "019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10";

    private MisusedCommand() {}

    /** What was typed may be somebody's number. */
    public static Bilingual sentence(ParameterException cause) {
        Bilingual said = cause instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : new Bilingual(zh(cause), String.valueOf(cause.getMessage()));
        return new Bilingual(PersonalNumbers.scrub(said.zh()), PersonalNumbers.scrub(said.en()));
    }

    /** A word that is no command, option or argument here; with the one that was meant, where one is near. */
    private static Bilingual unknown(UnmatchedArgumentException cause) {
        CommandSpec command = cause.getCommandLine().getCommandSpec();
        String typed = cause.getUnmatched().getFirst();
        String name = typed.replaceFirst("=.*", "");
        if (name.startsWith("-")) {
            return meant(
                    "没有这个选项：" + name,
                    "There is no option " + name,
                    ClosestWord.of(name, command.optionsMap().keySet()));
        }
        if (!command.subcommands().isEmpty()) {
            return meant(
                    "没有这个命令：" + typed,
                    "There is no command " + typed,
                    ClosestWord.of(typed, command.subcommands().keySet()));
        }
        return new Bilingual(
                "不认识的参数：" + String.join("、", cause.getUnmatched()) + "。",
                "Unknown argument: " + String.join(", ", cause.getUnmatched()) + ".");
    }

    private static Bilingual meant(String zh, String en, Optional<String> likest) {
        return likest.map(word -> new Bilingual(zh + "；您是不是要用 " + word + "？", en + "; did you mean " + word + "?"))
                .orElseGet(() -> new Bilingual(zh + "。", en + "."));
    }

    /** What an id must look like. */
    public static String noId() {
        return "this is no record's id; one looks like " + ID + ".";
    }

    private static String zh(ParameterException cause) {
        return switch (cause) {
            case MissingParameterException missing -> "缺少参数：" + names(missing.getMissing()) + "。";
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 只能给一次。";
            default -> value(cause.getArgSpec());
        };
    }

    private static String value(@Nullable ArgSpec argument) {
        if (argument == null) {
            return "命令行有误。";
        }
        Class<?> type = argument.typeInfo().getType();
        if (type == UUID.class) {
            return name(argument) + " 不是信息编号；编号形如 " + ID + "。";
        }
        return name(argument) + (type == int.class || type == long.class ? " 应为整数。" : " 缺少值或值不可用。");
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(MisusedCommand::name).collect(Collectors.joining("、"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
