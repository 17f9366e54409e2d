import { alarmLines } from './alarm-lines';

describe('what whoever runs the gateway is told of answers that are wrong', () => {
  it('is a line for each agency and kind, and none of the many like it until a minute is over', () => {
    const lines: unknown[] = [];
    let now = 0;
    const onAlarm = alarmLines(
      (line) => lines.push(JSON.parse(line)),
      () => now,
    );
    for (let times = 0; times < 100; times += 1) onAlarm('police', 'UNASKED');
    onAlarm('police', 'MISSING');
    onAlarm('prosecution', 'UNASKED');
    now = 60_000;
    onAlarm('police', 'UNASKED');

    const at = expect.any(String);
    expect(lines).toEqual([
      { alarm: 'UNASKED', agency: 'police', times: 1, at },
      { alarm: 'MISSING', agency: 'police', times: 1, at },
      { alarm: 'UNASKED', agency: 'prosecution', times: 1, at },
      { alarm: 'UNASKED', agency: 'police', times: 100, at },
    ]);
  });
});
