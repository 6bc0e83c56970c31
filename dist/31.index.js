export const id = 31;
export const ids = [31];
export const modules = {

/***/ 55031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retention: () => (/* binding */ retention)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92857);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57550);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38624);
/* harmony import */ var _core_time_zone__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(59556);
/* harmony import */ var _action_artifact_retention_src_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98658);
/* harmony import */ var _action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6403);
/* harmony import */ var _action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57413);
/* harmony import */ var _action_artifact_retention_src_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5051);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65186);
/**
 * `towpath retention plan|report INVENTORY.json [options]`: what a policy would do, offline; and
 * `towpath retention select SNAPSHOTS.json --keep-daily N …`: what `restic forget` would keep.
 */











const options = {
    config: { type: 'string' },
    price: { type: 'string' },
    'included-storage': { type: 'string' },
    json: { type: 'boolean', default: false },
    'time-zone': { type: 'string', default: 'UTC' },
    'keep-last': { type: 'string', default: '0' },
    'keep-hourly': { type: 'string', default: '0' },
    'keep-daily': { type: 'string', default: '0' },
    'keep-weekly': { type: 'string', default: '0' },
    'keep-monthly': { type: 'string', default: '0' },
    'keep-yearly': { type: 'string', default: '0' },
    'keep-oldest': { type: 'boolean', default: false }
};
const retention = async (args, io) => {
    const { values, positionals } = parse(args);
    const [command = '', file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention', 'It takes a command and one JSON file.'));
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(file) || io.here === '' ? file : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(io.here, file);
    if ((await io.world.files.stat(path)) === undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_5__.unreadableInventory)(file, 'It does not exist'));
    if (command === 'select')
        return select(path, values, io);
    if (command === 'plan' || command === 'report')
        return decide(command, path, values, io);
    return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention', `There is no command \`retention ${command}\`.`));
};
const decide = async (mode, inventory, values, { world, print }) => {
    const given = {
        mode,
        inventory,
        config: values.config,
        price: values.price,
        'included-storage': values['included-storage']
    };
    const inputs = (0,_core_contract__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(_action_artifact_retention_src_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .contract */ .d, name => given[name] ?? '');
    const { deliveries, outputs } = await (0,_action_artifact_retention_src_run_js__WEBPACK_IMPORTED_MODULE_7__.run)(inputs, world);
    for (const delivery of deliveries) {
        if (delivery.kind === 'summary' && !values.json)
            print(delivery.markdown);
        if (delivery.kind === 'file' && values.json)
            print(delivery.content.trimEnd());
    }
    if (mode === 'report' && values.json)
        print(outputs.counts ?? '');
    return 0;
};
const snapshotsSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), time: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().refine(text => !Number.isNaN(Date.parse(text))) }));
/** Prints ids with reasons and counters, as `restic forget --json` has them. */
const select = async (path, values, { world, print }) => {
    const zone = values['time-zone'];
    if (!(0,_core_time_zone__WEBPACK_IMPORTED_MODULE_10__/* .isTimeZone */ .kQ)(zone))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention select', `There is no time zone \`${zone}\`.`));
    const snapshots = (await readSnapshots(path, world.files)).map(({ id, time }) => ({ id, time: Date.parse(time) }));
    const counts = Object.fromEntries(_action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_6__/* .periods */ .R.map(period => [period, countOf(period, values[`keep-${period}`])]));
    if (Object.values(counts).every(count => count === 0))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention select', 'Without a count such as `--keep-daily 7` nothing would be kept.'));
    const { kept, removed } = (0,_action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_6__/* .selectGenerations */ .C)(snapshots, { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, ...counts, oldest: values['keep-oldest'] }, (0,_core_time_zone__WEBPACK_IMPORTED_MODULE_10__/* .timeZone */ .eB)(zone));
    print(JSON.stringify({ keep: kept.map(({ id }) => id), remove: removed, reasons: kept }, null, 2));
    return 0;
};
const countOf = (period, text) => /^\d{1,5}$/.test(text) ? Number(text) : (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention select', `--keep-${period} takes a whole number.`));
const readSnapshots = async (path, files) => {
    const text = await files.text(path);
    const parsed = snapshotsSchema.safeParse(jsonOf(text, path));
    return parsed.success
        ? parsed.data
        : (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_5__.unreadableInventory)(path, 'It is not a list of snapshots with `id` and `time`'));
};
const jsonOf = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_5__.unreadableInventory)(path, `It is not JSON: ${(0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)}`), thrown);
    }
};
const parse = (args) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_8__.badUsage)('retention', (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)), thrown);
    }
};


/***/ })

};
