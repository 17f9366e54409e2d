import { textTable } from '../../scripts/policy/text-table';
import { inspectorOf } from './inspector';
import { anonymousMbOf, rssMbOf } from './processes';
import type { Work } from './profile';

const MB = 2 ** 20;

/**
 * Where the memory of a process is: before anybody asks and after many did, and what of it the main
 * thread's heap held then, before and after everything that nobody needs any more was collected.
 */
export async function memoryOf(pid: number, { warmUp, profiled }: Work): Promise<string> {
  const rows = [rowOf('before anybody asks', pid)];
  await warmUp();
  await profiled();
  rows.push(rowOf('after many did', pid));
  const { say, close } = await inspectorOf(pid);
  const before = await usage();
  await say('HeapProfiler.collectGarbage');
  const after = await usage();
  close();
  const heap = [
    ['the heap, as much as is held', mb(before.heapTotal), mb(after.heapTotal)],
    ['of that in use', mb(before.heapUsed), mb(after.heapUsed)],
    ['outside of it', mb(before.external), mb(after.external)],
  ];
  return (
    textTable(['MB', 'RESIDENT', 'OF ITS OWN'], rows) +
    textTable(["MB OF THE MAIN THREAD'S", 'AFTER MANY ASKED', 'AND COLLECTED'], heap)
  );

  async function usage(): Promise<NodeJS.MemoryUsage> {
    const expression = 'JSON.stringify(process.memoryUsage())';
    const { result } = (await say('Runtime.evaluate', { expression })) as {
      readonly result: { readonly value: string };
    };
    return JSON.parse(result.value) as NodeJS.MemoryUsage;
  }
}

/** What is mapped from files, as Node itself, every process of Node shares. */
function rowOf(when: string, pid: number): string[] {
  return [when, rssMbOf(pid).toFixed(0), anonymousMbOf(pid).toFixed(0)];
}

function mb(bytes: number): string {
  return (bytes / MB).toFixed(0);
}
