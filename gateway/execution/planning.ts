import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { fixedError } from '../../schema/errors';
import { PLANNING_LIMITS, type PlanningLimits } from './planning-limits';
import type { PlannedOperation, PlanningNews, PlanningTask } from './planning-task';

/**
 * Plans away from the thread that serves: a text of 145 bytes can hold a planner for 13 s
 * (measured). One thread per process, started when there is something to plan; a plan that takes too
 * long costs that thread, and its own operation only: whoever waits is planned for by the next.
 */
export class Planning {
  private thread: Worker | undefined;
  /** The supergraph that the thread has from its last task. */
  private told: string | undefined;
  private task: Waiting | undefined;
  private readonly queue: Waiting[] = [];
  private overdue: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly limits: PlanningLimits = PLANNING_LIMITS) {}

  /** What clients see of a supergraph, as SDL. @throws for what is no supergraph */
  async open(supergraphSdl: string): Promise<string> {
    const news = await this.ask({ supergraphSdl });
    if (news.kind !== 'OPENED') throw new TypeError('Expected an API schema.');
    return news.apiSdl;
  }

  /** @throws LIMIT_EXCEEDED for what takes too long to plan, or too many ways, and what the planner says of others */
  async plan(supergraphSdl: string, operation: PlannedOperation): Promise<QueryPlan> {
    const news = await this.ask({ supergraphSdl, operation });
    if (news.kind !== 'PLANNED') throw new TypeError('Expected a plan.');
    return news.plan;
  }

  private ask(task: PlanningTask): Promise<PlanningNews> {
    if (this.queue.length >= this.limits.waiting) {
      return Promise.reject(fixedError('LIMIT_EXCEEDED'));
    }
    return new Promise((done, failed) => {
      this.queue.push({ task, done, failed });
      this.next();
    });
  }

  /** One task at a time: so the time of each can be told from the others'. */
  private next(): void {
    if (this.task) return;
    clearTimeout(this.idle);
    this.task = this.queue.shift();
    if (this.task) {
      this.thread ??= this.started();
      this.thread.ref(); // a process does not end while it waits for a plan
      const { supergraphSdl, operation } = this.task.task;
      this.thread.postMessage(supergraphSdl === this.told ? { operation } : this.task.task);
      this.told = supergraphSdl;
    } else if (this.thread) {
      this.thread.unref();
      this.idle = setTimeout(() => {
        this.end();
      }, this.limits.idleMs).unref();
    }
  }

  private started(): Worker {
    this.told = undefined;
    // Sources are read by the register of development; what was built needs none.
    const [kind, isSource] = [extname(__filename), __filename.endsWith('.ts')];
    const thread = new Worker(join(__dirname, `planning-worker${kind}`), {
      name: 'planning',
      execArgv: isSource ? ['-r', join(__dirname, '../../scripts/typescript.cjs')] : [],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb },
    });
    thread.on('message', (news: PlanningNews) => {
      if (news.kind === 'BEGUN') this.watch();
      else if (news.kind === 'TOO_MUCH') this.failed(fixedError('LIMIT_EXCEEDED'));
      else if (news.kind === 'REFUSED') this.failed(new GraphQLError(news.message));
      else this.done(news);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      this.end();
      const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.failed(isTooLarge ? fixedError('LIMIT_EXCEEDED') : error);
    });
    return thread;
  }

  private watch(): void {
    this.overdue = setTimeout(() => {
      this.end();
      this.failed(fixedError('LIMIT_EXCEEDED'));
    }, this.limits.planMs);
  }

  private done(news: PlanningNews): void {
    this.settled()?.done(news);
    this.next();
  }

  private failed(error: Error): void {
    this.settled()?.failed(error);
    this.next();
  }

  private settled(): Waiting | undefined {
    clearTimeout(this.overdue);
    const { task } = this;
    this.task = undefined;
    return task;
  }

  /** Nothing it still says counts. */
  private end(): void {
    const { thread } = this;
    this.thread = undefined;
    thread?.removeAllListeners();
    // It may end with an error of its own; nobody waits for it any more.
    thread?.on('error', () => undefined);
    thread?.terminate().catch(() => undefined);
  }
}

interface Waiting {
  readonly task: PlanningTask;
  readonly done: (news: PlanningNews) => void;
  readonly failed: (error: Error) => void;
}

/** The one of this process, for all executors in it. */
export const PLANNING = new Planning();
