"""Small faults that somebody should notice: each breaks a promise, and named tests must fail."""

from dataclasses import dataclass

_PROMISES = "tests/promises"
_LEAKED = f"{_PROMISES}/test_nothing_leaked.py::test"
COPIED = f"{_LEAKED}_a_second_member_with_a_copied_control_changes_and_learns_nothing"
SHARED = f"{_LEAKED}_a_shared_library_that_is_switched_off_is_seen_at_no_door"
PERSON = f"{_LEAKED}_what_is_kept_of_a_person_in_one_server_is_not_shown_or_deleted_in_another"
LATE = f"{_LEAKED}_answers_are_private_while_the_settings_of_a_server_are_not_known"
_RIGHTS = f"{_PROMISES}/test_rights.py::test"
MEMBER = f"{_RIGHTS}_no_copied_control_of_curators_obeys_a_member"
HIDDEN = f"{_RIGHTS}_every_command_of_curators_is_hidden_from_others_too"
COMMANDS = f"{_RIGHTS}_no_command_of_curators_obeys_a_member"
OPTIONS = f"{_RIGHTS}_no_option_of_curators_obeys_a_member"
LIMITED = f"{_RIGHTS}_every_door_is_limited"
CHANNELS = f"{_RIGHTS}_no_door_answers_in_public_where_the_server_wants_no_answers"
MUTED = f"{_RIGHTS}_who_may_not_write_in_a_channel_publishes_nothing_there"
SILENT = f"{_PROMISES}/test_never_silent.py"
ALONE = f"{SILENT}::test_what_fails_behind_a_public_deferral_is_told_to_the_person_alone"
LOGGED = f"{SILENT}::test_every_door_says_that_it_failed_and_the_log_knows"
WEAK = f"{_PROMISES}/test_terminal.py::test_a_weak_match_is_never_an_answer"
_VERBATIM = f"{_PROMISES}/test_verbatim.py::test"
BLOCK = f"{_VERBATIM}_a_block_that_does_not_show_its_quotation_is_not_sent"
BLOCK_TEXT = f"{_VERBATIM}_a_block_whose_text_is_not_its_quotation_is_not_sent"
PLACE = f"{_VERBATIM}_a_quotation_of_other_words_or_another_place_is_not_sent"
REMOVED = f"{_VERBATIM}_the_words_of_a_removed_article_are_not_sent"
OTHERS = f"{_VERBATIM}_another_servers_words_are_not_sent"
VERSION = f"{_VERBATIM}_an_old_answer_shows_the_version_it_quoted"
RETRIEVER = f"{_VERBATIM}_the_retriever_never_returns_what_is_not_stored"
TOLD = f"{_VERBATIM}_nobody_is_told_of_an_answer_that_is_not_stored"
_ATTRIBUTED = f"{_PROMISES}/test_attributed.py::test"
UNKNOWN = f"{_ATTRIBUTED}_what_is_not_known_is_said_to_be_unknown"
LOST = f"{_PROMISES}/test_nothing_lost.py"
WISHES = "tests/bot/commands/answer/test_watch.py::test_"
SERVERS = "tests/bot/jobs/test_servers.py::test_"
AWAY = "tests/bot/commands/test_database_away.py"
_SILENCE = "tests/store/search/answerable/test"
REQUIRED = f"{_SILENCE}_required.py"
RULE = f"{_SILENCE}_rule.py"
UNSAID = f"{_SILENCE}_unsaid.py"
PROBABILITY = f"{_SILENCE}_probability.py"
LIBRARY = "tests/store/library"
REPLIES = "tests/store/guilds/test_replies.py"


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A small fault: in ``file``, ``old`` becomes ``new``; one of ``tests`` must fail then."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def _mutant(name: str, file: str, old: str, new: str, *tests: str) -> Mutant:
    return Mutant(name=name, file=file, old=old, new=new, tests=tests)


MUTANTS = (
    # Verbatim
    _mutant(
        "a reply does not ask the store",
        "bot/commands/answer/reply.py",
        "    verify.require_verbatim(session, scope, [quotation for",
        "    assert scope or all([quotation for",
        PLACE,
    ),
    _mutant(
        "a block is not held against its quotation",
        "bot/commands/answer/reply.py",
        "    return text.quote in text.content and unescape(text.quote) == clean(quotation.text)",
        "    return bool(quotation)",
        BLOCK,
    ),
    _mutant(
        "a block need not hold what it claims to quote",
        "bot/commands/answer/reply.py",
        "    return text.quote in text.content and unescape(text.quote) == clean(quotation.text)",
        "    return unescape(text.quote) == clean(quotation.text)",
        BLOCK_TEXT,
    ),
    _mutant(
        "the retriever does not verify its own answers",
        "store/search/retriever.py",
        "            verify.require_verbatim(session, scope, found.quotations)\n",
        "",
        RETRIEVER,
    ),
    _mutant(
        "what is remembered is answered unchecked",
        "store/search/retriever.py",
        "        self.require_recalled(found.quotations)\n",
        "",
        AWAY,
    ),
    _mutant(
        "a reply out of memory is not held against it",
        "bot/commands/answer/reply.py",
        "context.app.retriever.require_recalled([",
        "list([",
        AWAY,
    ),
    _mutant(
        "an answer out of memory does not say so",
        "bot/commands/answer/asking.py",
        "    if answer.recalled:\n        note =",
        "    if not answer:\n        note =",
        AWAY,
    ),
    _mutant(
        "a text that is not the one that was saved is remembered",
        "store/search/indexing.py",
        "versions.body_hash(text.body) == saved",
        "bool(saved)",
        "tests/store/search/test_recollection.py",
    ),
    _mutant(
        "a watch announces what was not checked",
        "bot/commands/answer/watch.py",
        "    checked(session, context, request, selection, layout)\n",
        "",
        TOLD,
    ),
    _mutant(
        "a quotation is held against the current version",
        "store/library/verify.py",
        "    number = col(ArticleVersionRow.article_id), col(ArticleVersionRow.version)\n",
        "    number = col(ArticleVersionRow.article_id), col(ArticleRow.current_version)\n",
        VERSION,
    ),
    _mutant(
        "a quotation is held against any library",
        "store/library/verify.py",
        '            col(ArticleRow.library_id).in_(bindparam("libraries", expanding=True)),\n',
        "",
        OTHERS,
    ),
    _mutant(
        "a removed article may be quoted",
        "store/library/verify.py",
        "            col(ArticleRow.deleted_at).is_(None),\n",
        "",
        REMOVED,
    ),
    _mutant(
        "a kept place shows one character too few",
        "store/library/holdings/quotations.py",
        "        text=article.body[start:end],",
        "        text=article.body[start + 1 : end] + ' ',",
        VERSION,
    ),
    # Attributed
    _mutant(
        "a quotation in its place names no source",
        "bot/render/quotations/context.py",
        "*after, whose, *hint]",
        "*after, *hint]",
        "tests/bot/render/answer/test_context.py",
    ),
    _mutant(
        "an unknown date is left out",
        "bot/render/dates.py",
        '    if known is None:\n        return say("date unknown")\n    return day',
        '    if known is None:\n        return ""\n    return day',
        UNKNOWN,
    ),
    _mutant(
        "an unknown publisher is left out",
        "bot/render/quotations/attribution.py",
        'encode) or say("unknown publisher")',
        "encode)",
        UNKNOWN,
    ),
    _mutant(
        "an article's age is counted from the first day that is known",
        "bot/render/dates.py",
        "known.last_day",
        "known.day",
        "tests/bot/render/answer/test_attribution.py",
    ),
    # Rights
    _mutant(
        "anybody publishes anybody's answer",
        "bot/commands/answer/buttons.py",
        '@handles("publish", Who.ASKER, anywhere=True)',
        '@handles("publish", Who.EVERYONE, anywhere=True)',
        COPIED,
    ),
    _mutant(
        "anybody turns a private answer's pages",
        "bot/commands/answer/buttons.py",
        '@handles("page", Who.READERS, anywhere=True)',
        '@handles("page", Who.EVERYONE, anywhere=True)',
        COPIED,
    ),
    _mutant(
        "anybody cites a private answer",
        "bot/commands/answer/buttons.py",
        '@handles("cite", Who.READERS, anywhere=True)',
        '@handles("cite", Who.EVERYONE, anywhere=True)',
        COPIED,
    ),
    _mutant(
        "anybody is shown what somebody waited for",
        "bot/commands/answer/watch.py",
        '@handles("show-me", Who.READERS, anywhere=True)',
        '@handles("show-me", Who.EVERYONE, anywhere=True)',
        WISHES + "a_private_question_is_not_repeated_before_others",
    ),
    _mutant(
        "a question asked in private is repeated before others",
        "bot/render/answer/watch.py",
        "    if not waiting[0].is_public:",
        "    if not waiting:",
        WISHES + "a_private_question_is_not_repeated_before_others",
    ),
    _mutant(
        "a wish that could not be told is forgotten",
        "bot/jobs/watches.py",
        " if one not in failed]",
        "]",
        WISHES + "a_wish_that_cannot_be_told_is_tried_again_later_each_time",
    ),
    _mutant(
        "an outage starts the clock of a server's deletion",
        "bot/jobs/servers.py",
        "    present = {guild.id: guild for guild in client.guilds}",
        "    present = {guild.id: guild for guild in client.guilds if not guild.unavailable}",
        SERVERS + "leaving_starts_a_clock_and_an_outage_does_not",
    ),
    _mutant(
        "a server's library answers in direct messages",
        "bot/discord/requests/context.py",
        "    return NOWHERE if interaction.guild_id is None or own_use else interaction.guild_id",
        "    return interaction.guild_id or NOWHERE",
        "tests/discord/test_process_servers.py::"
        "test_people_ask_for_themselves_in_a_server_without_the_bot",
    ),
    _mutant(
        "anybody changes the settings",
        "bot/commands/library/settings.py",
        '@handles("settings", Who.CURATORS)',
        '@handles("settings", Who.EVERYONE)',
        MEMBER,
    ),
    _mutant(
        "anybody saves a draft",
        "bot/commands/articles/drafts/buttons.py",
        '@handles("draft-save", Who.CURATORS)',
        '@handles("draft-save", Who.EVERYONE)',
        MEMBER,
    ),
    _mutant(
        "anybody reads the trail by its button",
        "bot/commands/library/audit.py",
        '@handles("library-audit", Who.CURATORS)',
        '@handles("library-audit", Who.EVERYONE)',
        MEMBER,
    ),
    _mutant(
        "anybody exports the library",
        "bot/commands/articles/export.py",
        "    @opens_to(Who.CURATORS)",
        "    @opens_to(Who.EVERYONE)",
        HIDDEN,
    ),
    _mutant(
        "a command that declares nothing is open",
        "bot/discord/access/admission.py",
        "        raise ShutDoorError",
        "        return",
        "tests/promises/test_shut_door.py",
    ),
    _mutant(
        "options of curators are anybody's",
        "bot/discord/access/admission.py",
        "    return any(getattr(interaction.namespace, name, None) for name in options)",
        "    return False and bool(options) and bool(interaction)",
        OPTIONS,
    ),
    _mutant(
        "who sees no private reply uses its buttons",
        "bot/discord/access/admission.py",
        "Who.ASKER in door.who or kept.private or request.is_personal",
        "Who.ASKER in door.who or request.is_personal",
        COPIED,
    ),
    _mutant(
        "the state of a reply is public unless it says otherwise",
        "store/guilds/replies.py",
        '.get("private", True)',
        '.get("private", False)',
        REPLIES,
    ),
    _mutant(
        "everybody is a curator where no role is chosen",
        "bot/discord/access/rights.py",
        "        role is not None\n        and isinstance",
        "        role is None\n        or isinstance",
        COMMANDS,
    ),
    _mutant(
        "clicks go to their handlers unasked",
        "bot/discord/access/router.py",
        "    await admit(context, interaction, handler.door, control.reply)\n",
        "",
        MEMBER,
    ),
    _mutant(
        "clicks are not limited",
        "bot/discord/connection/client.py",
        "            self.limits.take(interaction, is_question=handler is not None and "
        "handler.door.asks)\n            await",
        "            await",
        LIMITED,
    ),
    _mutant(
        "/timeline answers where no answers are wanted",
        "bot/commands/timeline.py",
        "    @opens_to(Who.EVERYONE, in_chosen_channels=True, asks=True)",
        "    @opens_to(Who.EVERYONE, asks=True)",
        CHANNELS,
    ),
    _mutant(
        "/read answers where no answers are wanted",
        "bot/commands/read.py",
        "    @opens_to(Who.EVERYONE, in_chosen_channels=True)",
        "    @opens_to(Who.EVERYONE)",
        CHANNELS,
    ),
    _mutant(
        "who may not write publishes",
        "bot/commands/answer/buttons.py",
        "    if interaction.guild_id is not None and not interaction.permissions.send_messages:",
        "    if interaction.guild_id is not None and not interaction.permissions:",
        MUTED,
    ),
    # Nothing leaked
    _mutant(
        "a person's rows are deleted in every server",
        "store/guilds/privacy.py",
        "delete(table).where(*_of(table, owner, guild, user))",
        "delete(table).where(*_of(table, owner, None, user))",
        PERSON,
    ),
    _mutant(
        "a person's rows of every server are exported",
        "store/guilds/privacy.py",
        "select(table).where(*_of(table, owner, guild, user))",
        "select(table).where(*_of(table, owner, None, user))",
        PERSON,
    ),
    _mutant(
        "late settings mean a public answer",
        "bot/discord/requests/context.py",
        "            return known or GuildSettings(private=True)",
        "            return known or GuildSettings()",
        LATE,
    ),
    _mutant(
        "SHARED_LIBRARY=off is ignored",
        "bot/discord/requests/context.py",
        "shared=self.app.settings.shared_library",
        "shared=True",
        SHARED,
    ),
    _mutant(
        "a server's own switch of the shared library is ignored",
        "store/library/libraries.py",
        "~unwanted.exists()",
        "unwanted.exists().is_not(None)",
        SHARED,
    ),
    _mutant(
        "a reply of any server is known in each",
        "store/guilds/replies.py",
        "        select(ReplyRow).where(ReplyRow.id == number, ReplyRow.guild_id == guild)",
        "        select(ReplyRow).where(ReplyRow.id == number, ReplyRow.guild_id != -guild)",
        REPLIES,
    ),
    _mutant(
        "a reply's state is overwritten from another server",
        "store/guilds/replies.py",
        "        where=col(ReplyRow.guild_id) == made.excluded.guild_id,\n",
        "",
        REPLIES,
    ),
    _mutant(
        "what is granted to one server is seen by every one",
        "store/library/libraries.py",
        "        col(LibraryGrantRow.guild_id) == guild\n    )\n    common",
        "        col(LibraryGrantRow.guild_id).is_not(None), guild.is_not(None)\n    )\n    common",
        "tests/store/library/test_libraries.py",
    ),
    _mutant(
        "an interrupt while a command starts may be dropped",
        "bot/__main__.py",
        "        interrupts.end_at_once()\n",
        "",
        "tests/bot/cli/test_faults.py",
    ),
    _mutant(
        "whatever stands behind a quotation names its speaker",
        "store/search/check/wording/names.py",
        "    if not tokens or tokens[0].key in reporting.joining():\n        return False\n",
        "    if tokens or not reporting.joining():\n        return True\n",
        "tests/store/search/check/test_messages.py",
    ),
    _mutant(
        "a card may hold more than was sealed by this library",
        "store/library/evidence/verify.py",
        "    return is_of_shape(card) and bool(card[SEAL] == seal(card))\n",
        "    return bool(card[SEAL] == seal(card))\n",
        "tests/store/evidence/test_card.py",
    ),
    _mutant(
        "a check of an earlier day knows what was stored later",
        "store/library/holdings/effective.py",
        "        if arrival.moment <= _end(day):\n",
        "        if arrival.collected <= _end(day):\n",
        "tests/store/search/test_as_of.py",
    ),
    _mutant(
        "a name that is taken for granted need not be there",
        "store/search/answerable/unsaid.py",
        "        return self.presumes and any(\n            each.is_name\n",
        "        return not self.things and any(\n            each.is_name\n",
        UNSAID,
    ),
    _mutant(
        "an article of any library is found",
        "store/library/articles.py",
        "    if row is None or row.library_id not in scope.libraries:",
        "    if row is None:",
        f"{LIBRARY}/test_articles.py",
    ),
    _mutant(
        "a draft is anybody's",
        "store/guilds/drafts.py",
        "        DraftRow.id == number, DraftRow.guild_id == guild, DraftRow.user_id == user\n",
        "        DraftRow.id == number, DraftRow.guild_id == guild, DraftRow.user_id != -user\n",
        "tests/store/guilds/test_drafts.py",
    ),
    # Nothing lost
    _mutant(
        "the same text is stored twice",
        "store/library/articles.py",
        "    refuse_repeat(session, library, prepared)\n    [reference]",
        "    [reference]",
        f"{LIBRARY}/test_articles.py",
    ),
    _mutant(
        "who was quicker is overwritten",
        "store/library/articles.py",
        "reference.version is not None and reference.version != row.current_version",
        "reference.version is None and reference.version != row.current_version",
        f"{LIBRARY}/test_articles.py",
    ),
    _mutant(
        "the index trusts a database that was put back",
        "store/library/libraries.py",
        "        if not rows or _stamp(rows[0][0], rows[0][1]) != known:",
        "        if not rows:",
        f"{LIBRARY}/test_libraries.py",
        "tests/store/search/test_retriever.py",
    ),
    _mutant(
        "a removed article is still searched",
        "store/search/indexing.py",
        "col(ArticleRow.deleted_at).is_(None),\n        col(ArticleRow.current",
        "col(ArticleRow.current",
        "tests/store/search/test_retriever.py",
    ),
    _mutant(
        "the trail forgets who did it",
        "store/library/audit.py",
        '    "actor",\n    "action",',
        '    "action",',
        f"{LIBRARY}/test_audit.py",
    ),
    _mutant(
        "the end of the trail may be cut off",
        "store/library/audit.py",
        "    if head != previous:",
        "    if not head:",
        f"{LIBRARY}/test_audit.py",
    ),
    _mutant(
        "an acknowledged change may be lost with the power",
        "store/db/sqlite/engine.py",
        '"synchronous=FULL",',
        '"synchronous=OFF",',
        LOST,
    ),
    _mutant(
        "what a person had deleted stays readable in the file",
        "store/db/sqlite/engine.py",
        '"secure_delete=ON",',
        '"secure_delete=OFF",',
        "tests/discord/test_process_secrets.py",
    ),
    _mutant(
        "a log for debugging holds whole interactions",
        "bot/logs.py",
        "root.setLevel(max(logging.getLevelName(level.upper()), logging.INFO))",
        "root.setLevel(level.upper())",
        "tests/discord/test_process_secrets.py",
    ),
    _mutant(
        "a full disk ends reading",
        "store/db/sqlite/engine.py",
        '_NO_ROOM = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")',
        '_NO_ROOM = ("SQLITE_FULL",)',
        "tests/store/db/test_full_disk.py",
    ),
    _mutant(
        "an answer waits for nobody's commit",
        "store/db/sqlite/engine.py",
        '        writing = connection.get_execution_options().get("writing")',
        "        writing = False",
        LOST,
    ),
    _mutant(
        "an export leaves the author out",
        "store/library/holdings/export.py",
        '"author": row.author,',
        '"author": None,',
        f"{LIBRARY}/test_export.py",
    ),
    # Silent when weak, never silent otherwise
    _mutant(
        "whatever is likelier than not at all is an answer",
        "store/search/answerable/rule.py",
        "LEAST = 0.30",
        "LEAST = 0.05",
        RULE,
    ),
    _mutant(
        "a place is cut as any word is",
        "store/text/analyser/stemming.py",
        "    return _place(word, stemmed, known) or stemmed",
        "    return stemmed",
        "tests/store/text/test_word_forms.py",
    ),
    _mutant(
        "any word of its stem is the place",
        "store/text/analyser/stemming.py",
        "len(form) >= len(name) > MIN_STEM and form.startswith(begin)",
        "form",
        "tests/store/text/test_word_forms.py",
    ),
    _mutant(
        "rare pairs are read as the commonest",
        "store/search/index/segments/packed_numbers.py",
        "        if first < last:",
        "        if first > last:",
        "tests/store/search/index/test_packed.py",
    ),
    _mutant(
        "any word is a name that sounds like it",
        "store/search/question/names.py",
        "    if cased and not (named or small):",
        "    if not one.surface:",
        "tests/store/search/test_answer.py",
    ),
    _mutant(
        "the quoted words need no share of their own",
        "store/search/answerable/probability.py",
        "share >= (LITTLE if _states(evidence, snippet) else OWN_SHARE)",
        "share >= 0",
        PROBABILITY,
    ),
    _mutant(
        "a worse quotation stands beside a good one",
        "store/search/answerable/rule.py",
        "BESIDE = 1.3 ",
        "BESIDE = 9.3 ",
        RULE,
    ),
    _mutant(
        "beside a good quotation stands a weak one",
        "store/search/answerable/rule.py",
        "    return [one for one in found if one.probability >= LEAST]",
        "    return list(found)",
        RULE,
    ),
    _mutant(
        "a failure is told to everybody",
        "bot/discord/replies/sending.py",
        '    elif stage.has == "thinking" and stage.private:',
        '    elif stage.has == "thinking":',
        ALONE,
    ),
    _mutant(
        "a fault leaves no line in the log",
        "bot/discord/replies/failure.py",
        '    log.error("fault", trace=trace(cause), **fields)\n',
        "",
        LOGGED,
    ),
    _mutant(
        "a fault of the database leaves no line in the log",
        "bot/discord/replies/failure.py",
        '        log.error("database_fault", said=str(cause), trace=trace(cause), **fields)\n',
        "",
        LOGGED,
    ),
    _mutant(
        "a silence at the terminal ends like an answer",
        "bot/cli/quoting/ask.py",
        "        raise typer.Exit(NOTHING)",
        "        raise typer.Exit",
        WEAK,
    ),
    # Harmless
    _mutant(
        "a spoiler in an article is obeyed",
        "bot/render/markup/escape.py",
        r'_LIVE = re.compile(r"[\\*_~|`<\[\]@]',
        r'_LIVE = re.compile(r"[\\*_~`<\[\]@]',
        "tests/bot/render/test_escape.py",
    ),
    _mutant(
        "a mention in an article pings",
        "bot/render/markup/escape.py",
        r'_LIVE = re.compile(r"[\\*_~|`<\[\]@]',
        r'_LIVE = re.compile(r"[\\*_~|`\[\]]',
        "tests/bot/render/test_escape.py",
    ),
    _mutant(
        "a link may be a script",
        "bot/render/markup/links.py",
        '    if parts.scheme not in ("http", "https") or "@" in parts.netloc:',
        '    if parts.scheme in ("file",) or "@" in parts.netloc:',
        "tests/bot/render/test_links.py",
    ),
    _mutant(
        "a page may be fetched from inside",
        "store/ingest/web/policy.py",
        "    may_connect: Callable[[Address], bool] = is_public",
        "    may_connect: Callable[[Address], bool] = bool",
        "tests/store/ingest/web/test_fetch.py",
    ),
    _mutant(
        "the text of a question is kept where none is",
        "bot/discord/requests/context.py",
        "        return self.app.settings.keep_questions_days if own is None else own",
        "        return 1",
        "tests/bot/commands/test_privacy.py",
    ),
    _mutant(
        "traces are deleted before they are written",
        "bot/commands/privacy.py",
        "    await context.settled()\n    number",
        "    number",
        "tests/bot/commands/test_privacy.py",
    ),
    _mutant(
        "deletion does not wait for what is not written",
        "bot/discord/requests/context.py",
        "        if not await self.app.run_writing(self.kept.settle):",
        "        if await self.app.run_writing(self.kept.settle) is None:",
        "tests/bot/commands/test_privacy.py",
    ),
    _mutant(
        "a measure need not be stated",
        "store/search/answerable/required.py",
        "        if self.answer_type.kinds & MEASURES and",
        "        if self.answer_type.kinds & set() and",
        REQUIRED,
    ),
    _mutant(
        "another form says more than the word itself",
        "store/search/question/variants.py",
        "min(idf, most)",
        "idf",
        "tests/store/search/test_answer.py",
    ),
    _mutant(
        "a part of a corpus is scored by its own lengths",
        "store/search/bm25.py",
        "saturation(many, lengths, average,",
        "saturation(many, lengths, float(lengths.mean()),",
        "tests/store/search/test_bm25.py",
    ),
    _mutant(
        "a source means publishers alone",
        "store/library/publishers.py",
        "articles=frozenset(exactly)",
        "articles=frozenset()",
        "tests/store/library/test_publishers.py",
    ),
    _mutant(
        "the words of two people are one quotation",
        "store/search/check/cautions.py",
        "    yield from _voices(found)\n",
        "",
        "tests/store/search/check/test_messages.py",
    ),
    _mutant(
        "an edited text keeps the pages of the old one",
        "store/text/pages.py",
        "pages=moved(article.pages, article.body, body)",
        "pages=article.pages",
        "tests/store/text/test_pages.py",
    ),
    _mutant(
        "the process that prepares articles knows the token",
        "store/library/imports/preparing.py",
        "if name.startswith(kept)}",
        "}",
        "tests/store/library/test_preparing.py",
    ),
    _mutant(
        "a reply is shown before its state is kept",
        "bot/discord/requests/behind.py",
        "            written.wait(SOON)\n",
        "            pass\n",
        "tests/bot/discord/test_behind.py",
    ),
    _mutant(
        "the office of any country is the one asked for",
        "store/search/quoting/offices.py",
        "            return not each.heads.isdisjoint(countries)\n",
        "            return True\n",
        "tests/store/search/quoting/test_offices.py",
    ),
    _mutant(
        "an office is that of any country that is named in passing",
        "store/search/quoting/offices.py",
        "    return max(named.values(), default=0) <= sum(",
        "    return True or max(named.values(), default=0) <= sum(",
        "tests/store/search/quoting/test_offices.py",
    ),
    _mutant(
        "a cost a day is a duration",
        "store/text/analyser/kinds.py",
        "    if word & _UNIT and (word | before) & (NUMBER | _SEVERAL):\n",
        "    if word & _UNIT:\n",
        "tests/store/search/question/test_asking_phrases.py",
    ),
    _mutant(
        "what cannot answer silences the next that can",
        "store/search/answerable/rule.py",
        "    best = next((one for one in found if one.probability > 0.0), None)\n",
        "    best = found[0] if found else None\n",
        RULE,
    ),
    _mutant(
        "a deputy answers for the minister",
        "store/search/quoting/offices.py",
        "            beside = deputies & {first - 1, last + 1}\n",
        "            beside = frozenset[int]()\n",
        "tests/store/search/quoting/test_offices.py",
    ),
    _mutant(
        "one ambassador answers for another",
        "store/search/quoting/offices.py",
        "    return not spots or any(",
        "    return True or any(",
        "tests/store/search/quoting/test_offices.py",
    ),
    _mutant(
        "what looks like a function word without its marks is one",
        "store/text/words.py",
        """    if not word.isascii() and script(word[0]) == "latin":\n""",
        "    if False:\n",
        "tests/store/text/test_word_forms.py",
    ),
    _mutant(
        "somebody else turns the page of the asker's answer",
        "bot/commands/answer/buttons.py",
        "    is_own = known is None or known.asker == request.user\n",
        "    is_own = True\n",
        "tests/bot/commands/answer/test_buttons.py",
    ),
    _mutant(
        "a damaged file of an archive ends the import",
        "store/ingest/sandbox/unpacking.py",
        "    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),\n",
        "    *(zipfile.BadZipFile, zlib.error),\n",
        "tests/store/library/test_archives.py",
    ),
    _mutant(
        "words of two curators meet in one sentence",
        "store/text/three_way.py",
        "        if one.end > other.start or not _BETWEEN.search(base, one.end, other.start):\n",
        "        if one.end > other.start:\n",
        "tests/store/text/test_three_way.py",
    ),
    _mutant(
        "the oldest number is called the newest",
        "bot/render/quotations/differing.py",
        "    newest, last = ordered[-1]\n",
        "    newest, last = ordered[0]\n",
        "tests/bot/render/test_differing.py",
    ),
    _mutant(
        "words that tell no language have no other words",
        "store/search/question/build.py",
        "    if own == UNKNOWN_LANGUAGE:\n",
        "    if not own:\n",
        "tests/store/search/test_answer.py",
    ),
    _mutant(
        "whoever speaks has a name with a capital",
        "store/search/check/speakers/namings.py",
        "    if small := unnamed_subject(tokens, place, language):\n",
        "    if small := ():\n",
        "tests/store/search/check/test_voices.py",
    ),
    _mutant(
        "any duration tells how old somebody is",
        "store/search/question/answer_types.py",
        '    "howold": kinds.AGE,\n',
        '    "howold": kinds.AGE | kinds.DURATION,\n',
        REQUIRED,
    ),
    _mutant(
        "what a killed bot left is dropped before it is kept",
        "bot/discord/replies/journal.py",
        "            if entry.typed:\n                self.hold(entry.id)\n",
        "            self.kept(entry.id)\n",
        "tests/bot/jobs/test_recovery.py",
    ),
    _mutant(
        "a role that is there is told to be gone",
        "bot/discord/requests/gone.py",
        "if role and guild.get_role(role) is None else",
        "if role else",
        "tests/bot/discord/test_gone.py",
    ),
    _mutant(
        "a page that stands in place of Discord has taken the answer",
        "bot/discord/replies/sending.py",
        "        interaction.response._response_type = None\n",
        "",
        "tests/discord/test_process_bad_days.py",
    ),
    _mutant(
        "a form is read over what was typed after it",
        "bot/commands/articles/drafts/reading.py",
        "        if now is not None and now.form == kept.form:",
        "        if now is not None:",
        "tests/bot/commands/articles/test_reading.py",
    ),
    _mutant(
        "a long rest goes on after the import",
        "bot/jobs/hearing.py",
        "            if now == before:\n",
        "            if now is before:\n",
        "tests/bot/jobs/test_hearing.py",
    ),
    _mutant(
        "an export is written for everybody to read",
        "bot/cli/library/export.py",
        "outputs.written(output, PRIVATE)",
        "outputs.written(output)",
        "tests/bot/cli/test_cli.py",
    ),
    _mutant(
        "a file of results takes the place of the token",
        "bot/cli/shell/outputs.py",
        "*filter(None, [settings.discord_token_file])",
        "",
        "tests/bot/cli/test_outputs.py",
    ),
    _mutant(
        "a result that failed leaves its half",
        "bot/cli/shell/outputs.py",
        "        beside.unlink(missing_ok=True)",
        "        pass",
        "tests/bot/cli/test_outputs.py",
    ),
    _mutant(
        "an index that could not be saved is not told of",
        "bot/cli/library/indexing.py",
        "        if code:\n",
        "        if code > 0:\n",
        "tests/bot/cli/test_indexing.py",
    ),
    _mutant(
        "nobody need be told to have been killed",
        "store/search/answerable/required.py",
        "        if self._tells_of_no(snippet):\n",
        "        if False:\n",
        UNSAID,
    ),
    _mutant(
        "what somebody else said is quoted with whose words are asked for",
        "store/search/quoting/evidence.py",
        '    says = float("say" in answer_type.kinds)\n',
        "    says = 0.0\n",
        "tests/store/search/quoting/test_speakers.py",
    ),
    _mutant(
        "a file that could not be had is read as if it could",
        "bot/commands/articles/take_message.py",
        "        if isinstance(given, Attachment):\n",
        "        if True:\n",
        "tests/bot/commands/articles/test_take_message.py",
    ),
    _mutant(
        "an index that another process has saved is not taken over",
        "store/search/loaded_indexes.py",
        "len(since[1]) >= len(changes[1])",
        "len(since[1]) < len(changes[1])",
        "tests/store/search/test_loaded_indexes.py",
    ),
    _mutant(
        "texts in memory are not told of what was taken over",
        "store/search/loaded_indexes.py",
        "self.changed(changes[1], saved.passages_of(changes[1]))",
        "self.changed(changes[1], [])",
        "tests/store/search/test_loaded_indexes.py",
    ),
    _mutant(
        "nobody ever gives up waiting for another's index",
        "bot/jobs/hearing.py",
        "while still < GIVEN_UP_AFTER and not ended.is_set():",
        "while not ended.is_set():",
        "tests/bot/jobs/test_hearing.py",
    ),
    _mutant(
        "what is written in .env goes before the environment",
        "bot/settings.py",
        "for place in (_written(), os.environ):",
        "for place in (os.environ, _written()):",
        "tests/bot/test_settings.py",
    ),
    _mutant(
        "the years of an office are a life",
        "store/text/analyser/passages.py",
        "_SHORTEST_LIFE = 115, 15",
        "_SHORTEST_LIFE = 115, 0",
        REQUIRED,
    ),
    _mutant(
        "a form's token is good for anybody's ticket",
        "bot/reading_room/access.py",
        "reading room form {expires} {whose}",
        "reading room form {expires} {bool(whose)}",
        "tests/bot/reading_room/test_doors.py",
    ),
    _mutant(
        "SHARED_LIBRARY=off is ignored in the reading room",
        "bot/reading_room/request.py",
        "            shared = self.room.app.settings.shared_library\n",
        "            shared = True\n",
        "tests/bot/reading_room/test_doors.py",
    ),
    _mutant(
        "an undo takes articles to their first version",
        "store/library/imports/import_runs.py",
        "prepared = versions.prepare(earlier[-1].new)",
        "prepared = versions.prepare(earlier[0].new)",
        "tests/store/library/test_import_runs.py",
    ),
    _mutant(
        "an undo takes back what was changed since",
        "store/library/imports/import_runs.py",
        "        if known.current.import_id != number:\n",
        "        if known.current.import_id == -number:\n",
        "tests/store/library/test_import_runs.py",
    ),
    _mutant(
        "an import of any library is taken back",
        "store/library/imports/import_runs.py",
        "    if row is None or row.library_id not in scope.libraries:",
        "    if row is None:",
        "tests/store/library/test_import_runs.py",
    ),
    _mutant(
        "an alias of another article stands for the one quoted",
        "bot/commands/answer/restore.py",
        "    if article.id != place.reference.article:",
        "    if article.id is None:",
        "tests/bot/commands/answer/test_restore.py",
    ),
    _mutant(
        "a question kept in any server is suggested",
        "store/guilds/questions.py",
        "QuestionRow.guild_id == guild,\n            col(QuestionRow.answered).is_(True),",
        "QuestionRow.guild_id != -guild,\n            col(QuestionRow.answered).is_(True),",
        "tests/store/guilds/test_own_server.py",
    ),
    _mutant(
        "a question asked in private is suggested",
        "store/guilds/questions.py",
        "            col(QuestionRow.is_public).is_(True),\n            col(QuestionRow.text).ic",
        "            col(QuestionRow.text).ic",
        "tests/store/guilds/test_questions.py",
    ),
    _mutant(
        "one server's keeping deletes all servers' questions",
        "store/guilds/questions.py",
        "col(QuestionRow.guild_id) == guild,\n            col(QuestionRow.asked_at) < before,",
        "col(QuestionRow.asked_at) < before,",
        "tests/store/guilds/test_own_server.py",
    ),
    _mutant(
        "an export leaves the grade of a publisher out",
        "store/library/holdings/export.py",
        '            "grade": row.grade,',
        '            "grade": None,',
        "tests/store/library/test_export.py",
    ),
    _mutant(
        "a redirect may take https away",
        "store/ingest/web/fetch.py",
        '        if urlsplit(url).scheme == "https" and',
        '        if urlsplit(url).scheme == "ftp" and',
        "tests/store/ingest/web/test_fetch.py",
    ),
    _mutant(
        "a card's words may stand elsewhere",
        "store/library/evidence/verify.py",
        "    return bool(body[:start].endswith(prefix) and body[end:].startswith(suffix))",
        "    return bool(prefix in body and suffix in body)",
        "tests/store/evidence/test_card.py",
    ),
    _mutant(
        "a card of one version may quote another",
        "store/library/evidence/verify.py",
        '        and (version, quoted_version) == (str(article["version"]),) * 2\n',
        '        and version == str(article["version"])\n',
        "tests/store/evidence/test_card.py",
    ),
    _mutant(
        "a thread in a chosen channel is refused",
        "bot/discord/requests/context.py",
        "places=frozenset({number, parent} - {None})",
        "places=frozenset({number})",
        "tests/bot/commands/test_thread_title.py",
    ),
    _mutant(
        "asking on is public where the server wants answers in private",
        "bot/commands/answer/again.py",
        "        private=request.settings.private or private,",
        "        private=private,",
        "tests/bot/commands/answer/test_again.py",
    ),
    _mutant(
        "a footnote in Word names another quotation",
        "bot/render/footnotes/docx.py",
        "footnoted.quotations[noted.number - 1]",
        "footnoted.quotations[noted.number % len(footnoted.quotations)]",
        "tests/store/search/test_footnotes.py",
    ),
    _mutant(
        "a link from Discord lets into the operator's room",
        "bot/commands/reading_room.py",
        "guild=request.guild, curator=curator",
        "guild=None, curator=curator",
        "tests/bot/commands/test_reading_room.py",
    ),
    _mutant(
        "a member's link shows what curators see",
        "bot/commands/reading_room.py",
        "guild=request.guild, curator=curator",
        "guild=request.guild, curator=True",
        "tests/bot/commands/test_reading_room.py",
    ),
    _mutant(
        "what there is to say of an import is not told",
        "bot/commands/articles/import_.py",
        "            self._note(outcome)\n",
        "",
        "tests/bot/commands/articles/test_import.py",
    ),
    _mutant(
        "a copy with what an article lacks is refused",
        "store/library/imports/merging.py",
        'return decision if decision.step == "version" else None',
        "return None",
        "tests/bot/commands/articles/test_add.py",
    ),
)
